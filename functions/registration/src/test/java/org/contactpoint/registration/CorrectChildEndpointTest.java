package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.YORK_TEAM;
import static org.contactpoint.registration.RegistrationEdge.assertInvalid;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** A wrong year archived her: her own council's team alone puts it right (rules §9.4). */
  @Test
  void childWhoWasArchivedByAWrongYearComesBack() {
    edge.given(AChild.silent(1).saying(SomeFacts.of("Leah", "Ward").born("2002-03-09")).build());
    String tag = edge.tagShownTo(TEAM, LEAH);

    for (String json :
        List.of("{\"gender\":\"female\"}", "{}", "{\"dateOfBirth\":\"2001-01-02\"}")) {
      assertProblem(edge.send(TEAM, correcting(LEAH, tag, json)), 422, "invalid-request");
    }
    String right = "{\"dateOfBirth\":\"2012-03-09\"}";
    assertProblem(edge.send(YORK_TEAM, correcting(LEAH, tag, right)), 404, "not-found");
    assertProblem(
        edge.send(RegistrationEdge.WORKER, correcting(LEAH, tag, right)), 403, "role-not-allowed");

    assertThat(edge.send(TEAM, correcting(LEAH, tag, right)).status()).isEqualTo(200);
    assertThat(edge.open(LEAH).isArchived(LocalDate.of(2026, 11, 30))).isFalse();
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

  /** Leah with all that a view can have. */
  private GatewayReply viewOfAll() {
    edge.given(
        AChild.silent(1)
            .saying(
                SomeFacts.of("Leah", "Ward")
                    .born("2012-03-09")
                    .female()
                    .livingAt("12 Garden Street", "LS6 2AB")
                    .with(AnInvolvement.school().build()))
            .build());
    return correct("{\"carers\":[{\"name\":\"Anna Ward\",\"relationship\":\"mother\"}]}");
  }

  private static ObjectNode members(GatewayReply view) {
    return (ObjectNode) view.json();
  }

  /** The day of the address is the day of the team's word from now on. */
  private static ObjectNode withoutDay(GatewayReply view) {
    ObjectNode members = members(view);
    ((ObjectNode) members.get("address")).remove("asOf");
    return members;
  }

  @Test
  void viewMayBeSentBackAsItIs() {
    GatewayReply view = viewOfAll();
    assertThat(view.json().at("/involvements/0/organisation/code").asText()).isNotEmpty();
    assertThat(view.json().at("/address/asOf").asText()).isNotEmpty();

    GatewayReply reply = correct(view.body());

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(withoutDay(reply)).isEqualTo(withoutDay(view));
  }

  @Test
  void viewMayBeSentBackWithWhatIsToBeCorrected() {
    ObjectNode view = members(viewOfAll());
    view.put("gender", "male");
    ((ObjectNode) view.get("address")).put("town", "York");

    GatewayReply reply = correct(view.toString());

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/gender")).isEqualTo("male");
    assertThat(reply.text("/address/town")).isEqualTo("York");
  }

  /** Every member that a correction can't change, by the path of what is sent otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "childId|\"20000000001\"",
        "childId|null",
        "status|\"died\"",
        "status|null",
        "shielded|true",
        "shielded|null",
        "council|\"E06000014\"",
        "council|null",
        "involvements|[]",
        "involvements|[{}]",
        "involvements|null",
        "sensitiveServiceExists|true",
        "sensitiveServiceExists|null",
        "address.asOf|\"2020-01-01\"",
        "address.asOf|null"
      })
  void readOnlyMemberThatIsNotAsItIsShownIsRefused(String path, String value) throws Exception {
    ObjectNode view = members(viewOfAll());
    boolean nested = path.startsWith("address.");
    ObjectNode holder = nested ? (ObjectNode) view.get("address") : view;
    holder.set(path.substring(path.indexOf('.') + 1), new ObjectMapper().readTree(value));
    view.put("gender", "male");

    GatewayReply reply = correct(view.toString());

    assertInvalid(reply, path);
    assertThat(reply.text("/errors/0/reason")).startsWith("is read-only");
    assertThat(edge.open(LEAH).view().gender().code()).isEqualTo("female");
    assertThat(edge.trail()).endsWith("correct-child refused invalid-request");
  }

  @Test
  void memberThatIsNotShownMayBeNull() {
    edge.given(AChild.silent(1).saying(SAID).build());

    assertThat(correct("{\"address\":null,\"gender\":\"male\"}").status()).isEqualTo(200);
  }

  @Test
  void membersThatNoViewHasAreNoneOfTheRequest() {
    edge.given(AChild.silent(1).saying(SAID).build());

    assertProblem(correct("{\"score\":1}"), 400, "malformed-request");
  }

  /** Who may not correct learns nothing from what they guess; nor who was shown another state. */
  @Test
  void nothingIsComparedForWhoMayNotCorrectOrWasShownSomethingElse() {
    edge.given(AChild.silent(1).saying(SAID).build());
    String guess = "{\"sensitiveServiceExists\":%s}";
    for (String guessed : new String[] {"true", "false"}) {
      GatewayRequest request = correcting(LEAH, "\"old\"", guess.formatted(guessed));
      assertProblem(edge.send(YORK_TEAM, request), 403, "other-council");
      assertProblem(
          edge.send(TEAM, correcting(LEAH, "\"old\"", guess.formatted(guessed))),
          412,
          "stale-match");
    }
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
