package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An override practitioner who has just signed in is shown one shielded record for one stated
 * emergency, once, and it is investigated (rules §6).
 */
class BreakGlassRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId NOAH = AChild.number(2);
  private static final ContactPointId MIA = AChild.number(3);
  private static final ContactPointId GONE = AChild.number(4);
  private static final String DANGER = "{\"emergency\":\"immediate-danger\"}";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void leahAndMiaAreShieldedAndNoahIsNot() {
    world.directory.given(
        AChild.silent(1)
            .sayingOnly(
                AStatement.saying(
                        SomeFacts.of("Leah", "Ward")
                            .formerly("Leah", "Brown")
                            .born("2012-03-09")
                            .livingAt("4 Chapel Row", "LS6 2AB")
                            .caredForBy("Anne Marsh", Relationship.MOTHER))
                    .from(AnAccount.YORK, "school-census"),
                AStatement.saying(SomeFacts.nameless().with(AnInvolvement.school().build()))
                    .from(AnAccount.LEEDS, "service"),
                AStatement.saying(SomeFacts.nameless().with(AnInvolvement.sensitive().build()))
                    .from(AnAccount.LEEDS, "clinic"))
            .build(),
        AChild.silent(2).saying(SomeFacts.of("Noah", "Pike").born("2014-01-02")).build(),
        AChild.silent(3).saying(SomeFacts.of("Mia", "Stone").born("2013-05-06")).build(),
        AChild.silent(4)
            .sayingOnly(AStatement.saying(SomeFacts.of("Gone", "Away")).withdrawn())
            .build());
    world.ask(world.team, LEAH);
    world.ask(world.team, MIA);
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private static String path(ContactPointId child) {
    return "/v1/children/" + child.value() + "/break-glass";
  }

  private GatewayReply emergency(Account account, ContactPointId child) {
    return function.post(account, path(child), DANGER);
  }

  private Account officer(String name) {
    Account police = world.police;
    return world.admitted(
        new Account(
            police.id(),
            police.person(),
            name,
            police.email(),
            police.phone(),
            police.organisation(),
            police.authority(),
            police.jobRole(),
            Set.of(Role.OVERRIDE_PRACTITIONER),
            AccountStatus.ACTIVE,
            1));
  }

  private int investigations() {
    return world
        .directory
        .investigations()
        .of(AnAccount.LEEDS, InvestigationStatus.OPEN, null, 9)
        .size();
  }

  private AuditEntry lastEntry() {
    return world.directory.entries().getLast();
  }

  @Test
  void allThatAnySourceSaysIsShownButWhichSensitiveServicesThereAre() {
    GatewayReply reply = emergency(world.police, LEAH);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/childId")).isEqualTo(LEAH.value());
    assertThat(reply.json().at("/shielded").asBoolean()).isTrue();
    assertThat(reply.text("/council")).isEqualTo("E08000035");
    assertThat(reply.text("/names/1/familyName")).isEqualTo("Brown");
    assertThat(reply.text("/address/postcode")).isEqualTo("LS6 2AB");
    assertThat(reply.text("/carers/0/name")).isEqualTo("Anne Marsh");
    assertThat(reply.json().at("/involvements")).hasSize(1);
    assertThat(reply.json().at("/sensitiveServiceExists").asBoolean()).isTrue();
    assertThat(reply.header("ETag")).isEmpty();
  }

  @Test
  void thePublishedSampleIsAnswered() {
    assertThat(function.send("break-glass", world.police, LEAH).text("/childId"))
        .isEqualTo(LEAH.value());
    assertThat(lastEntry().event().reason()).contains("child-missing");
  }

  /** What was seen, and why; never what it said (rules §7). */
  @Test
  void theEntryNamesThePartsThatWereShownAndTheEmergency() {
    emergency(world.police, LEAH);

    assertThat(lastEntry().event().action()).isEqualTo("break-glass");
    assertThat(lastEntry().event().child()).contains(LEAH);
    assertThat(lastEntry().event().reason()).contains("immediate-danger");
    assertThat(lastEntry().event().changed())
        .containsExactly(
            "names", "dateOfBirth", "gender", "council", "address", "carers", "involvements");
    assertThat(lastEntry().actor().role()).isEqualTo(Role.OVERRIDE_PRACTITIONER);
  }

  @Test
  void ofLittleThatIsKnownLittleIsEntered() {
    emergency(world.police, MIA);

    assertThat(lastEntry().event().changed())
        .containsExactly("names", "dateOfBirth", "gender", "council");
  }

  @Test
  void theRecordIsShownOnce() {
    GatewayReply first = function.post(world.police, path(LEAH), DANGER, "the-same");
    GatewayReply again = function.post(world.police, path(LEAH), DANGER, "the-same");

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/type")).endsWith("already-shown");
    assertThat(again.body()).doesNotContain("Chapel");
    assertThat(investigations()).isEqualTo(1);
  }

  @Test
  void aRepeatIsNeverTheRecordHoweverLongAgoThePersonSignedIn() {
    function.post(world.police, path(LEAH), DANGER, "the-same");
    world.clock.pass(Duration.ofHours(2));

    assertThat(function.post(world.police, path(LEAH), DANGER, "the-same").status()).isEqualTo(409);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    function.post(world.police, path(LEAH), DANGER, "the-same");

    assertThat(
            function
                .post(world.police, path(LEAH), "{\"emergency\":\"child-missing\"}", "the-same")
                .status())
        .isEqualTo(422);
  }

  private GatewayReply signedIn(Object at) {
    return function.post(world.police, path(LEAH), DANGER, claims -> claims.claim("auth_time", at));
  }

  @Test
  void whoeverSignedInMoreThanFiveMinutesAgoSignsInAgain() {
    Instant now = world.clock.instant();

    GatewayReply late = signedIn(now.minusSeconds(301).getEpochSecond());
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.text("/reason")).isEqualTo("sign-in-again");
    assertThat(lastEntry().event().reason()).contains("sign-in-again");
    assertThat(signedIn(now.plusSeconds(1).getEpochSecond()).text("/reason"))
        .isEqualTo("sign-in-again");
    assertThat(
            function
                .post(world.police, path(LEAH), DANGER, c -> c.claim("auth_time", null))
                .text("/reason"))
        .isEqualTo("sign-in-again");
    assertThat(investigations()).isZero();
    assertThat(signedIn(now.minusSeconds(300).getEpochSecond()).status()).isEqualTo(200);
  }

  @Test
  void nobodyElseStatesAnEmergency() {
    assertThat(
            List.of(
                world.socialWorker,
                world.team,
                world.approver,
                world.auditor,
                world.nationalAuditor))
        .allSatisfy(
            account ->
                assertThat(emergency(account, LEAH).text("/reason")).isEqualTo("role-not-allowed"));
    assertThat(investigations()).isZero();
  }

  @Test
  void anOpenRecordIsViewedAndNeedsNoEmergency() {
    GatewayReply reply = emergency(world.police, NOAH);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("not-shielded");
  }

  @Test
  void numbersOfNobodyAndOfTheWithdrawnAreUnknown() {
    assertThat(emergency(world.police, AChild.number(9)).status()).isEqualTo(404);
    assertThat(emergency(world.police, GONE).status()).isEqualTo(404);
  }

  /** Its shield may be missing for a moment after a restore. */
  @Test
  void aFaceWithoutAShieldIsUnknown() {
    ChildRecord.Shielded face = AChild.silent(7).saying(SomeFacts.of("Ann", "Old")).shielded();
    world.directory.given(face);

    assertThat(emergency(world.police, face.id()).status()).isEqualTo(404);
  }

  @Test
  void untilItIsInvestigatedThePersonIsShownNoOther() {
    emergency(world.police, LEAH);
    Account second =
        world.admitted(
            AnAccount.overridePractitioner("second.account")
                .ofPerson(world.police.person().value())
                .build());

    for (Account account : List.of(world.police, second)) {
      GatewayReply reply = emergency(account, MIA);
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.text("/type")).endsWith("investigation-open");
    }
    assertThat(emergency(world.admitted(colleague()), MIA).status()).isEqualTo(200);
  }

  private static Account colleague() {
    return AnAccount.overridePractitioner("leeds.sergeant").build();
  }

  /**
   * The words are those of any refusal: nobody learns that a hidden name is their own (rules §6).
   */
  @Test
  void familyIsRefusedInTheWordsOfAnyRefusal() {
    GatewayReply refused = emergency(world.socialWorker, LEAH);

    for (String name : List.of("Owen Ward", "Owen Brown", "Owen Marsh")) {
      GatewayReply family = emergency(officer(name), LEAH);
      assertThat(family.status()).isEqualTo(403);
      assertThat(family.text("/reason")).isEqualTo(refused.text("/reason"));
      assertThat(family.text("/detail")).isEqualTo(refused.text("/detail"));
      assertThat(lastEntry().event().reason()).contains("role-not-allowed");
    }
    assertThat(investigations()).isZero();
    assertThat(emergency(officer("Owen Pritchard"), LEAH).status()).isEqualTo(200);
  }

  /** Or else names could be tried on child after child. */
  @Test
  void whoeverIsInvestigatedLearnsNothingOfNames() {
    emergency(officer("Owen Ward"), MIA);

    assertThat(emergency(officer("Owen Ward"), LEAH).text("/type")).endsWith("investigation-open");
  }

  @Test
  void whoeverStatesTwoAtTheSameTimeIsShownOne() {
    world.directory.beforeNextCommit(
        () ->
            world.directory.given(
                new Change.InvestigationSaved(
                    null,
                    Investigation.opened(
                        world.ids.next(),
                        MIA,
                        Emergency.CHILD_MISSING,
                        Investigation.Opener.of(world.police),
                        AnAccount.LEEDS,
                        world.clock.instant()))));

    assertThat(emergency(world.police, LEAH).text("/type")).endsWith("investigation-open");
  }

  @Test
  void nothingIsShownWhereTheTrailFails() {
    world.directory.trailFails(true);
    GatewayReply reply = emergency(world.police, LEAH);
    world.directory.trailFails(false);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).doesNotContain("Chapel");
    assertThat(investigations()).isZero();
  }

  /** A number that was merged stands for the whole child here, and each number has its entry. */
  @Test
  void mergedNumbersAreShownTogetherUnderTheNumberThatWasAskedFor() {
    ContactPointId lia = AChild.number(11);
    ContactPointId leo = AChild.number(12);
    world.directory.given(new ChildRecord.Merged(lia, Revision.NEW.next(), leo, false, Set.of()));
    world.directory.given(
        new ChildRecord.Open(
            leo,
            Revision.NEW.next(),
            AnAccount.LEEDS,
            List.of(
                AStatement.saying(SomeFacts.of("Leo", "Hall").born("2011-02-03"))
                    .recordId("a")
                    .of(leo),
                AStatement.saying(
                        SomeFacts.of("Lio", "Hall")
                            .born("2011-02-03")
                            .livingAt("9 Mill Lane", "LS7 1AA"))
                    .recordId("b")
                    .of(lia)),
            Set.of(),
            false));
    world.ask(world.team, leo);

    GatewayReply reply = emergency(world.police, lia);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/childId")).isEqualTo(lia.value());
    assertThat(reply.text("/address/postcode")).isEqualTo("LS7 1AA");
    assertThat(reply.body()).doesNotContain(leo.value());
    List<AuditEntry> entries = world.directory.entries();
    assertThat(entries.subList(entries.size() - 2, entries.size()))
        .extracting(entry -> entry.event().action(), entry -> entry.event().child().orElseThrow())
        .containsExactly(tuple("break-glass", lia), tuple("show-merged-record", leo));
  }
}
