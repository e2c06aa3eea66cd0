package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the team of the responsible council says of a child's life (rules §9). */
class LifeRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId MIA = AChild.number(2);
  private static final ContactPointId NOBODY = AChild.number(3);
  private static final String MISTAKEN = "{\"reason\":\"source-mistaken\"}";
  private static final String STAYING = staying("2032-06-01", "child", "gillick-competent");

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void leahIsOpenAndMiaIsShielded() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        AChild.silent(2).saying(SomeFacts.of("Mia", "Pike").born("2012-03-09")).build());
    world.ask(world.team, MIA);
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private static String staying(String until, String givenBy, String competence) {
    return """
    {"until": "%s", "ground": "care-leaver",
     "consent": {"givenBy": "%s", "competence": "%s", "date": "2026-01-31"}}
    """
        .formatted(until, givenBy, competence);
  }

  private static String path(ContactPointId child, String what) {
    return "/v1/children/" + child.value() + "/" + what;
  }

  private GatewayReply post(Account who, ContactPointId child, String what, String body) {
    return function.post(who, path(child, what), body);
  }

  private ChildView leah() {
    return ((ChildRecord.Open) world.record(LEAH)).view();
  }

  private static void done(GatewayReply reply, String status, String archivedFrom) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/status")).isEqualTo(status);
    assertThat(reply.text("/archivedFrom")).isEqualTo(archivedFrom);
  }

  @Test
  void youngPersonStaysWithTheirOwnConsentAndTakesItBack() {
    done(post(world.team, LEAH, "participation", STAYING), "active", "2032-06-01");
    done(post(world.team, LEAH, "participation", STAYING), "active", "2032-06-01");
    done(function.delete(world.team, path(LEAH, "participation")), "active", "2030-03-09");
    assertThat(leah().participation()).isNull();
    done(function.delete(world.team, path(LEAH, "participation")), "active", "2030-03-09");
    assertThat(world.directory.actions())
        .endsWith(
            "record-participation",
            "record-participation",
            "end-participation",
            "end-participation");
  }

  @ParameterizedTest
  @CsvSource({
    "2030-03-09, child, gillick-competent, until",
    "2037-03-10, child, gillick-competent, until",
    "2032-06-01, parent, gillick-competent, consent.givenBy",
    "2032-06-01, child, parental-responsibility, consent.competence"
  })
  void consentThatIsNotTheirOwnOrOfOtherYearsIsRefused(
      String until, String givenBy, String competence, String field) {
    GatewayReply reply =
        post(world.team, LEAH, "participation", staying(until, givenBy, competence));
    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.body()).contains(field);
    assertThat(leah().participation()).isNull();
  }

  @Test
  void deathIsNotedOnceAndARepeatChangesNothing() {
    GatewayReply first =
        function.post(world.team, path(LEAH, "death"), "{\"date\":\"2026-01-02\"}", "k");
    done(first, "died", "2027-01-02");
    ChildRecord after = world.record(LEAH);
    done(
        function.post(world.team, path(LEAH, "death"), "{\"date\":\"2026-01-02\"}", "k"),
        "died",
        "2027-01-02");
    done(post(world.team, LEAH, "death", "{\"date\":\"2026-01-02\"}"), "died", "2027-01-02");
    assertThat(world.record(LEAH)).isEqualTo(after);
  }

  @Test
  void publishedSampleIsAnswered() {
    world.clock.show(Instant.parse("2026-11-23T10:00:00Z"));
    GatewayReply reply =
        function.sample(
            world.team, GatewayRequest.sample("record-death").with("childId", LEAH.value()));
    done(reply, "died", "2027-11-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012-03-08", "2099-01-01"})
  void deathIsFromTheBirthToToday(String day) {
    GatewayReply reply = post(world.team, LEAH, "death", "{\"date\":\"" + day + "\"}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(leah().died()).isNull();
  }

  /** The register's word stands in its own statement, and counts no more. */
  @Test
  void wrongDeathIsTakenBackWithAReasonWhoeverReportedIt() {
    world.directory.given(
        AChild.silent(5)
            .sayingOnly(
                AStatement.saying(
                        SomeFacts.of("Noah", "Pike").born("2014-01-02").died("2026-01-02"))
                    .from(Authority.NATIONAL, "births-deaths"))
            .build());
    ContactPointId noah = AChild.number(5);
    done(post(world.team, noah, "death-correction", MISTAKEN), "active", "2032-01-02");
    assertThat(((ChildRecord.Open) world.record(noah)).view().died()).isNull();
    GatewayReply again = post(world.team, noah, "death-correction", MISTAKEN);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("not-dead");
  }

  @Test
  void deathIsTakenBackOutOfTheArchiveByTheCouncilsTeamAlone() {
    post(world.team, LEAH, "death", "{\"date\":\"2026-01-02\"}");
    world.clock.show(Instant.parse("2027-01-02T08:00:00Z"));

    assertThat(post(world.team, LEAH, "departure", "{\"returnIntended\":\"no\"}").status())
        .isEqualTo(404);
    assertThat(post(world.yorkTeam, LEAH, "death-correction", MISTAKEN).status()).isEqualTo(404);
    done(post(world.team, LEAH, "death-correction", MISTAKEN), "active", "2030-03-09");
  }

  /** A consent that was ended by mistake: within a year its own team takes that back. */
  @Test
  void consentIsGivenAnewInTheFirstYearOfTheArchiveByTheCouncilsTeamAlone() {
    String late = staying("2034-06-01", "child", "gillick-competent");
    world.clock.show(Instant.parse("2030-03-09T08:00:00Z"));
    assertThat(post(world.yorkTeam, LEAH, "participation", late).status()).isEqualTo(404);
    assertThat(post(world.yorkTeam, MIA, "participation", late).status()).isEqualTo(404);
    done(post(world.team, LEAH, "participation", late), "active", "2034-06-01");
    done(function.delete(world.team, path(LEAH, "participation")), "active", "2030-03-09");
    done(post(world.team, LEAH, "participation", late), "active", "2034-06-01");
    function.delete(world.team, path(LEAH, "participation"));

    world.clock.show(Instant.parse("2031-03-09T08:00:00Z"));
    assertThat(post(world.team, LEAH, "participation", late).status()).isEqualTo(404);
  }

  /** The archive begins on the day on which the consent is taken back (rules §9.4). */
  @Test
  void consentThatIsTakenBackAt20BeginsTheFirstYearOfTheArchive() {
    done(post(world.team, LEAH, "participation", STAYING), "active", "2032-06-01");
    world.clock.show(Instant.parse("2032-03-10T08:00:00Z"));
    done(function.delete(world.team, path(LEAH, "participation")), "active", "2032-03-10");
    assertThat(leah().lifeCourse().on(LocalDate.of(2033, 3, 9)))
        .isEqualTo(LifeStage.ARCHIVED_FIRST_YEAR);
    assertThat(leah().lifeCourse().expiresFrom()).contains(LocalDate.of(2038, 3, 10));
    world.clock.show(Instant.parse("2033-03-09T08:00:00Z"));
    done(
        post(
            world.team, LEAH, "participation", staying("2034-06-01", "child", "gillick-competent")),
        "active",
        "2034-06-01");
  }

  @Test
  void whoLeftEnglandIsKeptAsSuch() {
    done(
        post(world.team, LEAH, "departure", "{\"returnIntended\":\"yes\"}"),
        "active",
        "2030-03-09");
    assertThat(leah().address())
        .isNotNull()
        .matches(address -> address.status() == AddressStatus.LEFT_ENGLAND);
    post(world.team, LEAH, "departure", "{\"returnIntended\":\"yes\"}");
    assertThat(world.directory.actions()).endsWith("record-departure", "record-departure");
  }

  /** Whether a child is shielded changes nothing of what another council is answered. */
  @Test
  void anotherCouncilIsAnsweredAlikeForOpenAndShieldedChildren() {
    for (ContactPointId child : List.of(LEAH, MIA)) {
      GatewayReply reply = post(world.yorkTeam, child, "death", "{}");
      assertThat(reply.status()).as(reply.body()).isEqualTo(403);
      assertThat(reply.body()).contains("other-council");
    }
    assertThat(post(world.yorkTeam, NOBODY, "death", "{}").status()).isEqualTo(404);
    assertThat(post(world.socialWorker, LEAH, "death", "{}").status()).isEqualTo(403);
  }

  private GatewayReply viewed(Account who) {
    return viewed(who, "safeguarding");
  }

  private GatewayReply viewed(Account who, String purpose) {
    return function
        .relayed(who, Route.VIEW_CHILD, Map.of("childId", MIA.value()))
        .forPurpose(purpose)
        .saying("{\"command\":\"view\",\"child\":\"%s\"}".formatted(MIA.value()));
  }

  /** The face stays as it is, and every other answer with it (rules §9.17). */
  @Test
  void whatTheTeamSaysOfShieldedChildIsShownToThatTeamAlone() {
    ChildRecord.Shielded before = (ChildRecord.Shielded) world.record(MIA);
    String face = viewed(world.socialWorker).body();

    done(post(world.team, MIA, "death", "{\"date\":\"2026-01-02\"}"), "died", "2027-01-02");
    done(post(world.team, MIA, "death", "{\"date\":\"2026-01-02\"}"), "died", "2027-01-02");

    ChildRecord.Shielded after = (ChildRecord.Shielded) world.record(MIA);
    assertThat(after.face()).isEqualTo(before.face());
    assertThat(after.nextStep()).isEqualTo(before.nextStep());
    assertThat(viewed(world.team).text("/status")).isEqualTo("died");
    assertThat(viewed(world.socialWorker).body()).isEqualTo(face);
    assertThat(post(world.yorkTeam, MIA, "death-correction", MISTAKEN).body())
        .contains("other-council");

    done(post(world.team, MIA, "death-correction", MISTAKEN), "active", "2030-03-09");
    assertThat(viewed(world.team).text("/status")).isEqualTo("active");
    GatewayReply again = post(world.team, MIA, "death-correction", MISTAKEN);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("not-dead");
    done(post(world.team, MIA, "departure", "{\"returnIntended\":\"no\"}"), "active", "2030-03-09");
    assertThat(viewed(world.team).text("/address/status")).isEqualTo("left-england");
    assertThat(world.directory.actions())
        .contains("record-death", "correct-death", "record-departure");
  }

  /** Only to its team the record is live for as long as that team says (rules §9.17). */
  @Test
  void hiddenConsentKeepsTheRecordLiveForTheTeamAlone() {
    done(post(world.team, MIA, "participation", STAYING), "active", "2032-06-01");
    world.clock.show(Instant.parse("2030-03-09T08:00:00Z"));

    assertThat(viewed(world.team).text("/status")).isEqualTo("active");
    assertThat(viewed(world.socialWorker).status()).isEqualTo(404);
    assertThat(viewed(world.yorkTeam).status()).isEqualTo(404);
    assertThat(viewed(world.approver).status()).isEqualTo(404);
    assertThat(post(world.yorkTeam, MIA, "departure", "{\"returnIntended\":\"no\"}").status())
        .isEqualTo(404);

    done(function.delete(world.team, path(MIA, "participation")), "active", "2030-03-09");
    assertThat(viewed(world.team).text("/status")).isEqualTo("archived");
    world.clock.show(Instant.parse("2031-03-09T08:00:00Z"));
    assertThat(viewed(world.team).status()).isEqualTo(404);
    assertThat(viewed(world.team, "serious-case-review").status()).isEqualTo(200);
  }

  /** A year after a hidden death the record is archived to its team, and to nobody else. */
  @Test
  void hiddenDeathArchivesTheRecordForTheTeamAlone() {
    post(world.team, MIA, "death", "{\"date\":\"2026-01-02\"}");
    world.clock.show(Instant.parse("2027-01-02T08:00:00Z"));

    assertThat(viewed(world.team).text("/status")).isEqualTo("archived");
    assertThat(viewed(world.socialWorker).text("/status")).isEqualTo("active");
    assertThat(post(world.team, MIA, "departure", "{\"returnIntended\":\"no\"}").status())
        .isEqualTo(404);
    done(post(world.team, MIA, "death-correction", MISTAKEN), "active", "2030-03-09");
  }

  /** What was known in the open goes on to count until the team says otherwise (rules §9.15). */
  @Test
  void deathThatWasKnownInTheOpenIsTakenBackBehindTheShield() {
    ContactPointId noah = AChild.number(5);
    world.directory.given(
        AChild.silent(5)
            .sayingOnly(
                AStatement.saying(
                        SomeFacts.of("Noah", "Pike").born("2014-01-02").died("2025-12-01"))
                    .from(AnAccount.YORK, "births-deaths"))
            .build());
    world.ask(world.team, noah);

    done(post(world.team, noah, "death-correction", MISTAKEN), "active", "2032-01-02");
    assertThat(world.record(noah).children()).containsExactly(noah);
    assertThat(((ChildRecord.Shielded) world.record(noah)).lifeCourse().died())
        .isEqualTo(LocalDate.of(2025, 12, 1));
  }

  /** Once the shield is gone, it counts for all (rules §9.17). */
  @Test
  void hiddenLifeCountsForAllOnceTheShieldIsRemoved() {
    done(post(world.team, MIA, "participation", STAYING), "active", "2032-06-01");
    post(world.team, MIA, "death", "{\"date\":\"2026-01-02\"}");

    world.move(world.approver, world.hidden(MIA), ShieldStep.REFUSE);

    ChildView view = ((ChildRecord.Open) world.record(MIA)).view();
    assertThat(view.died()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(view.participation()).isNotNull();
  }

  @Test
  void nothingIsSaidWhereTheTrailFails() {
    world.directory.trailFails(true);
    assertThat(post(world.team, LEAH, "death", "{}").status()).isEqualTo(503);
    assertThat(post(world.team, MIA, "death", "{}").status()).isEqualTo(503);
    assertThat(leah().died()).isNull();
  }
}
