package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.WORKER;
import static org.contactpoint.registration.RegistrationEdge.assertInvalid;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import java.util.Locale;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/children/{childId}/involvements} through the edge. */
class AddInvolvementEndpointTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId OTHER = AChild.number(2);
  private static final SomeFacts SAID = SomeFacts.of("Leah", "Ward").born("2012-03-09");
  private static final String SCHOOL = "{\"serviceType\":\"school\",\"start\":\"2026-11-02\"}";

  private final RegistrationEdge edge = new RegistrationEdge();

  private static GatewayRequest adding(ContactPointId child, String json) {
    return GatewayRequest.of("POST", "/v1/children/" + child.value() + "/involvements").json(json);
  }

  private GatewayReply add(String json) {
    return edge.send(WORKER, adding(LEAH, json));
  }

  /** A mental health service with those members. */
  private static String sensitive(String members) {
    return "{\"serviceType\":\"mental-health\",\"start\":\"2026-11-02\"" + members + "}";
  }

  private static final String CONSENT =
      ",\"consent\":{\"givenBy\":\"child\",\"competence\":\"gillick-competent\","
          + "\"date\":\"2026-11-01\"}";
  private static final String HARM = ",\"harmGround\":\"significant-harm\"";

  private Involvement only() {
    return edge.open(LEAH).view().involvements().getFirst();
  }

  private RegistrationEdge leahIsKnown() {
    return edge.given(AChild.silent(1).saying(SAID).build());
  }

  @Test
  void whoAddsThemselvesIsThereAsTheirAccountSays() {
    leahIsKnown();

    GatewayReply reply =
        edge.sendSample(
            WORKER, GatewayRequest.sample("add-involvement").with("childId", LEAH.value()));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/serviceType")).isEqualTo("speech-therapy");
    assertThat(reply.text("/practitioner/name")).isEqualTo("Account leeds.socialworker");
    assertThat(reply.text("/practitioner/phone")).isEqualTo("+441134960123");
    assertThat(reply.header("ETag")).isPresent();
    assertThat(reply.header("Location"))
        .contains("/v1/children/" + LEAH.value() + "/involvements/" + reply.text("/involvementId"));
    assertThat(only().id().value()).isEqualTo(reply.text("/involvementId"));
    assertThat(edge.trail()).containsExactly("add-involvement done");
  }

  /** Allowed is what both may do, and both stand in the trail (rules §2). */
  @Test
  void teamAddsForAPractitionerWhoIsThenTheOneToRing() {
    leahIsKnown();

    GatewayReply reply = edge.send(TEAM, adding(LEAH, forAccount(WORKER)));

    assertThat(reply.text("/practitioner/name")).isEqualTo("Account leeds.socialworker");
    assertThat(only().owner()).isEqualTo(new AccountId(WORKER));
    assertThat(edge.directory().entries().getLast().actor().onBehalfOf()).isEqualTo(only().owner());
  }

  private static String forAccount(String account) {
    return "{\"serviceType\":\"school\",\"start\":\"2026-11-02\",\"practitioner\":{\"accountId\":\""
        + account
        + "\"}}";
  }

  @Test
  void teamAddsForNobodyOfAnotherCouncil() {
    leahIsKnown();
    edge.directory().admit(AnAccount.practitioner("york.nurse").ofYork().build());

    assertProblem(edge.send(TEAM, adding(LEAH, forAccount("york.nurse"))), 403, "not-on-behalf");
  }

  @Test
  void accountOfNoCouncilSpeaksAsNobodysSource() {
    leahIsKnown();

    assertProblem(edge.send("nowhere.team", adding(LEAH, SCHOOL)), 403, "other-council");
  }

  @Test
  void sensitiveServiceStandsOnConsentOrOnSignificantHarm() {
    leahIsKnown();

    assertThat(add(sensitive(CONSENT)).status()).isEqualTo(201);
    assertThat(only().isSensitive()).isTrue();
    edge.directory().admit(AnAccount.practitioner("leeds.nurse").build());
    assertThat(edge.send("leeds.nurse", adding(LEAH, sensitive(HARM))).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", CONSENT + HARM})
  void sensitiveServiceNeedsExactlyOneGround(String grounds) {
    leahIsKnown();

    assertInvalid(add(sensitive(grounds)), "consent");
  }

  @ParameterizedTest
  @CsvSource({"consent, true", "harmGround, false"})
  void serviceThatIsNotSensitiveTakesNoGround(String field, boolean consent) {
    leahIsKnown();
    String ground = consent ? CONSENT : HARM;

    assertInvalid(add(sensitive(ground).replace("mental-health", "school")), field);
  }

  @Test
  void consentWasNotGivenInTheFuture() {
    leahIsKnown();

    assertInvalid(add(sensitive(CONSENT.replace("2026-11-01", "2026-11-24"))), "consent.date");
    assertThat(add(sensitive(CONSENT.replace("2026-11-01", "2026-11-23"))).status()).isEqualTo(201);
  }

  @Test
  void startIsAYearAheadAtMost() {
    leahIsKnown();

    assertThat(add(SCHOOL.replace("2026-11-02", "2027-11-23")).status()).isEqualTo(201);
    assertInvalid(add(SCHOOL.replace("2026-11-02", "2027-11-24")), "start");
  }

  @Test
  void organisationNeedsACodeThatAnInvolvementMayCarry() {
    leahIsKnown();
    edge.directory().admit(AnAccount.practitioner(WORKER).at("?", "Somewhere").build());

    assertInvalid(add(SCHOOL), "organisation");
  }

  @Test
  void childIsAddedToWhomANumberOfIsMerged() {
    edge.given(AChild.silent(1).saying(SAID).build(), RegistrationEdge.merged(OTHER, LEAH));

    GatewayReply reply = edge.send(WORKER, adding(OTHER, SCHOOL));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(only().id().value()).isEqualTo(reply.text("/involvementId"));
  }

  @Test
  void shieldedChildIsForTheShieldingFunction() {
    edge.given(AChild.silent(1).saying(SAID).shielded());

    assertThat(add(SCHOOL).status()).isEqualTo(204);
    assertThat(edge.askedOfShielding()).containsExactly("add " + LEAH.value() + " school");
    assertThat(edge.trail()).isEmpty();
  }

  @Test
  void numberThatLeadsToNobodyOrToSomebodyHiddenIsAbsent() {
    edge.given(AChild.silent(1).saying(SAID).shielded(), RegistrationEdge.merged(OTHER, LEAH));

    assertProblem(edge.send(WORKER, adding(OTHER, SCHOOL)), 404, "not-found");
    assertProblem(edge.send(WORKER, adding(AChild.number(9), SCHOOL)), 404, "not-found");
    assertThat(edge.askedOfShielding()).isEmpty();
  }

  @Test
  void repeatShowsTheInvolvementAsItStandsNow() {
    leahIsKnown();
    GatewayReply first = edge.send(WORKER, adding(LEAH, SCHOOL), "k");
    GatewayReply again = edge.send(WORKER, adding(LEAH, SCHOOL), "k");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(edge.open(LEAH).view().involvements()).hasSize(1);
    assertThat(edge.trail()).containsExactly("add-involvement done", "add-involvement done");
  }

  @Test
  void repeatForAChildWhoIsShieldedByNowIsForTheShieldingFunction() {
    leahIsKnown();
    edge.send(WORKER, adding(LEAH, SCHOOL), "k");
    edge.shield(LEAH);

    assertThat(edge.send(WORKER, adding(LEAH, SCHOOL), "k").status()).isEqualTo(204);
    assertThat(edge.askedOfShielding()).containsExactly("add " + LEAH.value() + " school");
  }

  @Test
  void repeatForWhatIsNotThereAnyMoreIsAbsent() {
    leahIsKnown();
    edge.send(WORKER, adding(LEAH, SCHOOL), "k");
    replaceLeah(AChild.silent(1).saying(SAID).at(edge.open(LEAH).revision().next()).build());

    assertProblem(edge.send(WORKER, adding(LEAH, SCHOOL), "k"), 404, "not-found");
  }

  @Test
  void repeatForANumberThatLeadsNowhereIsAbsent() {
    leahIsKnown();
    edge.send(WORKER, adding(LEAH, SCHOOL), "k");
    replaceLeah(RegistrationEdge.merged(LEAH, AChild.number(9)));

    assertProblem(edge.send(WORKER, adding(LEAH, SCHOOL), "k"), 404, "not-found");
  }

  private void replaceLeah(ChildRecord after) {
    edge.directory().given(new Change.RecordSaved(edge.open(LEAH), after));
  }

  @Test
  void childHasAHundredOpenInvolvementsAtMost() {
    AChild leah = AChild.silent(1).saying(SAID);
    for (int i = 0; i < RecordLimits.MOST_OPEN_INVOLVEMENTS; i++) {
      String id = String.format(Locale.ROOT, "%032x", i);
      leah.saying(
          AStatement.saying(
                  SomeFacts.nameless()
                      .with(AnInvolvement.school().id(id).ownedBy("somebody." + i).build()))
              .from(AnAccount.LEEDS, Source.SERVICE)
              .recordId(id));
    }
    edge.given(leah.build());

    assertProblem(add(SCHOOL), 422, "too-many-involvements");
    assertThat(edge.trail())
        .containsExactly("tell-record-full done", "add-involvement refused too-many-involvements");
    assertThat(edge.directory().watches().told(new Addressee.OfTeam(AnAccount.LEEDS), 9))
        .extracting(Told::child)
        .containsExactly(LEAH);
    edge.directory().trailFails(true);
    assertProblem(add(SCHOOL), 503, "trail-unavailable");
  }

  @Test
  void recordThatIsFullTakesInNothingMore() {
    AChild full = AChild.silent(1);
    for (int i = 0; i < 700; i++) {
      full.saying(SomeFacts.of("L".repeat(70), "W".repeat(70)));
    }
    edge.given(full.build());

    assertProblem(add(SCHOOL), 422, "record-full");
  }

  @Test
  void nothingIsAddedWithoutItsEntry() {
    leahIsKnown();
    edge.directory().trailFails(true);

    assertProblem(add(SCHOOL), 503, "trail-unavailable");
    assertThat(edge.open(LEAH).view().involvements()).isEmpty();
  }
}
