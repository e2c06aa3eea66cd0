package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.WORKER;
import static org.contactpoint.registration.RegistrationEdge.YORK_TEAM;
import static org.contactpoint.registration.RegistrationEdge.assertInvalid;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ending an involvement and withdrawing its consent, through the edge. */
class ChangeInvolvementEndpointsTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId OTHER = AChild.number(2);
  private static final String SCHOOL = "0".repeat(31) + "1";
  private static final String CLINIC = "0".repeat(31) + "2";

  private final RegistrationEdge edge = new RegistrationEdge();

  private static AStatement added(AnInvolvement involvement, String id) {
    return AStatement.saying(SomeFacts.nameless().with(involvement.id(id).ownedBy(WORKER).build()))
        .from(AnAccount.LEEDS, Source.SERVICE)
        .recordId(id);
  }

  private static AChild leah() {
    return AChild.silent(1)
        .saying(SomeFacts.of("Leah", "Ward").born("2012-03-09"))
        .saying(added(AnInvolvement.school(), SCHOOL))
        .saying(added(AnInvolvement.sensitive(), CLINIC));
  }

  @BeforeEach
  void workerIsInvolvedTwice() {
    edge.given(leah().build(), RegistrationEdge.merged(OTHER, LEAH));
  }

  private static GatewayRequest ending(ContactPointId child, String id, String tag) {
    return ending(child, id, tag, "2026-11-20");
  }

  private static GatewayRequest ending(ContactPointId child, String id, String tag, String day) {
    return GatewayRequest.of("PATCH", "/v1/children/" + child.value() + "/involvements/" + id)
        .header("If-Match", tag)
        .json("{\"end\":\"" + day + "\"}");
  }

  private String shown(String account) {
    return edge.tagShownTo(account, LEAH);
  }

  private static GatewayRequest withdrawing(ContactPointId child, String id) {
    return GatewayRequest.of(
        "POST", "/v1/children/" + child.value() + "/involvements/" + id + "/consent-withdrawal");
  }

  private Involvement stored(String id) {
    return edge.open(LEAH).view().involvements().stream()
        .filter(involvement -> involvement.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ownerWhoWasShownTheRecordEndsTheInvolvement() {
    GatewayReply reply = edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER)));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/end")).isEqualTo("2026-11-20");
    assertThat(stored(SCHOOL).end()).isEqualTo("2026-11-20");
    assertThat(edge.trail()).containsExactly("end-involvement done");
  }

  @Test
  void tagOfTheInvolvementItselfIsAsGoodAsTheRecords() {
    String own =
        edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER))).header("ETag").orElseThrow();

    GatewayReply later = edge.send(WORKER, ending(LEAH, SCHOOL, own, "2026-11-19"));

    assertThat(later.status()).as(later.body()).isEqualTo(200);
    assertThat(stored(SCHOOL).end()).isEqualTo("2026-11-19");
  }

  @Test
  void teamEndsWhatAServiceOfItsCouncilAdded() {
    assertThat(edge.send(TEAM, ending(LEAH, SCHOOL, shown(TEAM))).status()).isEqualTo(200);
    assertThat(stored(SCHOOL).end()).isNotNull();
  }

  @Test
  void numberThatWasMergedLeadsToTheInvolvementToo() {
    assertThat(edge.send(WORKER, ending(OTHER, SCHOOL, shown(WORKER))).status()).isEqualTo(200);
  }

  @Test
  void whatHasChangedSinceItWasShownIsLeftAlone() {
    assertProblem(edge.send(WORKER, ending(LEAH, SCHOOL, "\"old\"")), 412, "stale-match");
    assertThat(stored(SCHOOL).end()).isNull();
  }

  @Test
  void endIsNotInTheFuture() {
    assertInvalid(edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER), "2026-11-24")), "end");
  }

  @Test
  void endIsNotBeforeTheFirstDayAndIsNotChangedToIt() {
    GatewayReply early = edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER), "2025-08-31"));

    assertInvalid(early, "end");
    assertThat(early.text("/errors/0/reason")).isEqualTo("must not be before start");
    assertThat(stored(SCHOOL).end()).isNull();
    assertThat(edge.trail()).containsExactly("end-involvement refused invalid-request");
    assertThat(edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER), "2025-09-01")).text("/end"))
        .isEqualTo("2025-09-01");
  }

  /** Work that is planned has not ended, and does not end on the day on which it begins. */
  @Test
  void workThatIsToBeginIsNotOver() {
    edge.directory()
        .given(
            new Change.RecordSaved(
                edge.open(LEAH),
                AChild.silent(1)
                    .saying(SomeFacts.of("Leah", "Ward"))
                    .saying(added(AnInvolvement.school().from("2027-01-04"), SCHOOL))
                    .at(edge.open(LEAH).revision().next())
                    .build()));

    assertInvalid(edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER))), "end");
    assertThat(stored(SCHOOL).end()).isNull();
  }

  private static GatewayRequest sendingBack(ObjectNode view, String tag) {
    return GatewayRequest.of("PATCH", "/v1/children/" + LEAH.value() + "/involvements/" + SCHOOL)
        .header("If-Match", tag)
        .json(view.toString());
  }

  @Test
  void viewOfAnInvolvementMayBeSentBackWithItsEnd() {
    GatewayReply ended = edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER)));
    ObjectNode view = (ObjectNode) ended.json();
    view.put("end", "2026-11-19");

    GatewayReply reply = edge.send(WORKER, sendingBack(view, ended.header("ETag").orElseThrow()));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(view);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "involvementId|\"1\"",
        "serviceType|\"gp\"",
        "organisation|{\"code\":\"990001\"}",
        "practitioner|{\"name\":\"Somebody Else\"}",
        "start|\"2025-01-01\"",
        "leadPractitioner|true",
        "assessmentHeld|null"
      })
  void whatCanNotBeChangedOfAnInvolvementIsRefused(String member, String value) throws Exception {
    GatewayReply ended = edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER)));
    ObjectNode view = (ObjectNode) ended.json();
    view.put("end", "2026-11-19").set(member, new ObjectMapper().readTree(value));

    assertInvalid(edge.send(WORKER, sendingBack(view, ended.header("ETag").orElseThrow())), member);
    assertThat(stored(SCHOOL).end()).isEqualTo("2026-11-20");
  }

  @Test
  void somebodyElsesInvolvementIsAsAbsentAsOneThatNobodyHas() {
    GatewayReply others = edge.send(YORK_TEAM, ending(LEAH, SCHOOL, shown(YORK_TEAM)));
    GatewayReply nobodys = edge.send(YORK_TEAM, ending(LEAH, CLINIC.replace('2', '3'), "\"x\""));
    GatewayReply ofNobody = edge.send(WORKER, ending(AChild.number(9), SCHOOL, "\"x\""));

    assertProblem(others, 404, "not-found");
    assertProblem(nobodys, 404, "not-found");
    assertProblem(ofNobody, 404, "not-found");
  }

  @Test
  void withdrawnConsentHidesTheServiceAtOnce() {
    GatewayReply reply = edge.send(WORKER, withdrawing(LEAH, CLINIC));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(stored(CLINIC).isHidden()).isTrue();
    assertThat(edge.open(LEAH).view().visibleInvolvements())
        .extracting(involvement -> involvement.id().value())
        .containsExactly(SCHOOL);
    assertThat(edge.trail()).containsExactly("withdraw-consent done");
  }

  @Test
  void consentIsWithdrawnWhereThereIsOne() {
    assertProblem(edge.send(WORKER, withdrawing(LEAH, SCHOOL)), 409, "no-consent");
  }

  @Test
  void repeatShowsTheInvolvementAndChangesNothing() {
    GatewayReply first = edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER)), "k");
    GatewayReply again = edge.send(WORKER, ending(LEAH, SCHOOL, "\"old\""), "k");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(edge.trail()).containsExactly("end-involvement done", "end-involvement done");
  }

  @Test
  void repeatForWhatIsNotThereAnyMoreIsAbsent() {
    edge.send(WORKER, ending(LEAH, SCHOOL, shown(WORKER)), "k");
    AChild silent = AChild.silent(1).saying(SomeFacts.of("Leah", "Ward"));
    edge.directory()
        .given(
            new Change.RecordSaved(
                edge.open(LEAH), silent.at(edge.open(LEAH).revision().next()).build()));

    assertProblem(edge.send(WORKER, ending(LEAH, SCHOOL, "\"old\""), "k"), 404, "not-found");
  }

  @Test
  void shieldedChildIsForTheShieldingFunction() {
    edge.shield(LEAH);

    assertThat(edge.send(WORKER, ending(LEAH, SCHOOL, "\"tag\"")).status()).isEqualTo(204);
    assertThat(edge.send(WORKER, withdrawing(LEAH, CLINIC)).status()).isEqualTo(204);
    assertThat(edge.askedOfShielding())
        .containsExactly(
            "end " + LEAH.value() + " " + SCHOOL + " 2026-11-20",
            "withdraw " + LEAH.value() + " " + CLINIC);
  }

  /** A number that leads to somebody hidden must not show that it does (rules §6). */
  @Test
  void numberThatLeadsToSomebodyHiddenIsAbsent() {
    edge.shield(LEAH);

    assertProblem(edge.send(WORKER, ending(OTHER, SCHOOL, "\"tag\"")), 404, "not-found");
    assertProblem(edge.send(WORKER, withdrawing(OTHER, CLINIC)), 404, "not-found");
    assertThat(edge.askedOfShielding()).isEmpty();
  }

  @Test
  void nothingIsChangedWithoutItsEntry() {
    String shown = shown(WORKER);
    edge.directory().trailFails(true);

    assertProblem(edge.send(WORKER, ending(LEAH, SCHOOL, shown)), 503, "trail-unavailable");
    assertProblem(edge.send(WORKER, withdrawing(LEAH, CLINIC)), 503, "trail-unavailable");
    assertThat(stored(CLINIC).isHidden()).isFalse();
  }

  /** From the 18th birthday on there is nothing to end (rules §9.4). */
  @Test
  void nobodyHasAnInvolvementWithWhoCameOfAge() {
    edge.given(
        AChild.silent(3)
            .saying(SomeFacts.of("Max", "Ward").born("2000-01-01"))
            .saying(added(AnInvolvement.school(), SCHOOL))
            .build());

    assertProblem(edge.send(WORKER, ending(AChild.number(3), SCHOOL, "\"tag\"")), 404, "not-found");
  }
}
