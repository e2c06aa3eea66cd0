package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.YORK_TEAM;
import static org.contactpoint.registration.RegistrationEdge.assertInvalid;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import java.util.List;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;

/** {@code PATCH /v1/children/{childId}} through the edge. */
class CorrectChildEndpointTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId OTHER = AChild.number(2);
  private static final SomeFacts SAID = SomeFacts.of("Leah", "Ward").born("2012-03-09");

  private final RegistrationEdge edge = new RegistrationEdge();

  private static GatewayRequest correcting(ContactPointId child, String tag, String json) {
    return GatewayRequest.of("PATCH", "/v1/children/" + child.value())
        .header("Access-Purpose", "record-maintenance")
        .header("If-Match", tag)
        .json(json);
  }

  private GatewayReply correct(String json) {
    return edge.send(TEAM, correcting(LEAH, edge.tagShownTo(TEAM, LEAH), json));
  }

  @Test
  void recordIsShownAsItWasCorrectedAndTheTrailNamesTheFields() {
    edge.given(AChild.silent(1).saying(SAID).build());

    GatewayReply reply = correct("{\"dateOfBirth\":\"2012-03-10\",\"gender\":\"female\"}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/dateOfBirth")).isEqualTo("2012-03-10");
    assertThat(reply.text("/names/0/givenName")).isEqualTo("Leah");
    assertThat(reply.header("ETag")).contains(edge.tagShownTo(TEAM, LEAH));
    assertThat(edge.directory().entries().getLast().event())
        .isEqualTo(
            new ChildTouched(ChildAct.CORRECT_CHILD, LEAH, List.of("dateOfBirth", "gender"), null));
  }

  @Test
  void numberThatWasMergedIsTheChildThatItBecame() {
    edge.given(AChild.silent(1).saying(SAID).build(), RegistrationEdge.merged(OTHER, LEAH));

    GatewayReply reply =
        edge.send(TEAM, correcting(OTHER, edge.tagShownTo(TEAM, LEAH), "{\"gender\":\"female\"}"));

    assertThat(reply.text("/childId")).isEqualTo(LEAH.value());
    assertThat(reply.text("/gender")).isEqualTo("female");
  }

  @Test
  void recordThatHasChangedSinceItWasShownIsLeftAlone() {
    edge.given(AChild.silent(1).saying(SAID).build());
    String shown = edge.tagShownTo(TEAM, LEAH);
    correct("{\"gender\":\"female\"}");

    assertProblem(
        edge.send(TEAM, correcting(LEAH, shown, "{\"gender\":\"male\"}")), 412, "stale-match");
    assertThat(edge.open(LEAH).view().gender().code()).isEqualTo("female");
  }

  @Test
  void otherCouncilsTeamIsRefusedWhateverItWasShown() {
    edge.given(AChild.silent(1).saying(SAID).build());

    assertProblem(
        edge.send(YORK_TEAM, correcting(LEAH, "\"old\"", "{\"gender\":\"male\"}")),
        403,
        "other-council");
  }

  @Test
  void shieldedChildIsForTheShieldingFunction() {
    edge.given(AChild.silent(1).saying(SAID).shielded());

    GatewayReply reply = edge.send(TEAM, correcting(LEAH, "\"tag\"", "{\"gender\":\"male\"}"));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(edge.askedOfShielding()).containsExactly("correct " + LEAH.value() + " gender");
  }

  /** A number that leads to somebody hidden must not show that it does (rules §6). */
  @Test
  void numberThatLeadsToNobodyOrToSomebodyHiddenIsAbsent() {
    edge.given(
        AChild.silent(1).saying(SAID).shielded(),
        RegistrationEdge.merged(OTHER, LEAH),
        AChild.silent(3).saying(AStatement.saying(SAID).withdrawn()).build());

    GatewayReply hidden = edge.send(TEAM, correcting(OTHER, "\"tag\"", "{\"gender\":\"male\"}"));
    GatewayReply withdrawn =
        edge.send(TEAM, correcting(AChild.number(3), "\"tag\"", "{\"gender\":\"male\"}"));
    GatewayReply unknown =
        edge.send(TEAM, correcting(AChild.number(9), "\"tag\"", "{\"gender\":\"male\"}"));

    assertProblem(unknown, 404, "not-found");
    assertProblem(hidden, 404, "not-found");
    assertProblem(withdrawn, 404, "not-found");
    assertThat(edge.askedOfShielding()).isEmpty();
  }

  @Test
  void addressNeedsItsStatusWhereNoneIsShown() {
    edge.given(AChild.silent(1).saying(SAID).build());

    assertInvalid(correct("{\"address\":{\"town\":\"Leeds\"}}"), "address.status");
  }

  @Test
  void fieldThatBreaksItsRuleIsNamed() {
    edge.given(AChild.silent(1).saying(SAID).build());

    assertInvalid(correct("{\"gender\":null}"), "gender");
  }

  @Test
  void recordThatIsFullTakesInNothingMore() {
    AChild full = AChild.silent(1);
    for (int i = 0; i < 700; i++) {
      full.saying(SomeFacts.of("L".repeat(70), "W".repeat(70)));
    }
    edge.given(full.build());

    assertProblem(correct("{\"gender\":\"female\"}"), 422, "record-full");
  }

  @Test
  void repeatShowsTheRecordAndChangesNothing() {
    edge.given(AChild.silent(1).saying(SAID).build());
    GatewayRequest request =
        correcting(LEAH, edge.tagShownTo(TEAM, LEAH), "{\"gender\":\"female\"}");
    GatewayReply first = edge.send(TEAM, request, "k");

    GatewayReply again =
        edge.send(TEAM, correcting(LEAH, "\"old\"", "{\"gender\":\"female\"}"), "k");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(edge.trail()).containsExactly("correct-child done", "view-record done");
  }

  @Test
  void nothingIsCorrectedWithoutItsEntry() {
    edge.given(AChild.silent(1).saying(SAID).build());
    edge.directory().trailFails(true);

    assertProblem(correct("{\"gender\":\"female\"}"), 503, "trail-unavailable");
    assertThat(edge.open(LEAH).view().gender().code()).isNotEqualTo("female");
  }
}
