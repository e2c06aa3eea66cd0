package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.contactpoint.dynamodb.document.CorrectionDocument;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.shielding.deciding.ShieldStep;
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
 * What a function that meets a shielded child has the shielding function do: it judges anew, and a
 * council's team sees and changes what its own sources said, nobody else's (rules §6).
 */
class ShieldedRecordRoutesTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final String SCHOOL = "0".repeat(31) + "1";
  private static final String CLINIC = "0".repeat(31) + "2";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;
  private final Account nurse = AnAccount.practitioner("york.nurse").ofYork().build();

  @BeforeEach
  void leahIsShielded() {
    world.directory.admit(nurse);
    world.directory.given(
        AChild.silent(1)
            .sayingOnly(
                AStatement.saying(
                        SomeFacts.of("Leah", "Ward")
                            .born("2012-03-09")
                            .livingAt("4 Chapel Row", "LS6 2AB")
                            .caredForBy("Anne Ward", Relationship.MOTHER))
                    .from(AnAccount.LEEDS, "school-census"),
                AStatement.saying(
                        SomeFacts.of("Leah", "Ward").livingAt("3 Refuge Lane", "YO24 9AG"))
                    .from(AnAccount.YORK, "health"),
                involved(AnInvolvement.school().id(SCHOOL).ownedBy("leeds.socialworker").build()),
                involved(
                    AnInvolvement.sensitive().id(CLINIC).ownedBy("leeds.socialworker").build()))
            .build());
    world.ask(world.team, LEAH);
  }

  private static AStatement involved(Involvement involvement) {
    return AStatement.saying(Facts.involved(involvement))
        .from(AnAccount.LEEDS, Source.SERVICE)
        .recordId(involvement.id().value());
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private GatewayReply viewed(Account account) {
    return function
        .relayed(account, Route.VIEW_CHILD, Map.of("childId", LEAH.value()))
        .saying(command("view", ""));
  }

  private static String command(String name, String more) {
    return "{\"command\":\"%s\",\"child\":\"%s\"%s}".formatted(name, LEAH.value(), more);
  }

  private static String tag(GatewayReply reply) {
    return reply.header("ETag").orElseThrow();
  }

  @Test
  void aPractitionerSeesTheFaceAlone() {
    GatewayReply reply = viewed(world.socialWorker);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body())
        .contains("Leah", "Ward", "2012-03-09")
        .doesNotContain("Chapel", "Refuge", "Anne", "Woodside", "E08000035");
    assertThat(world.directory.actions()).endsWith("view-record");
  }

  /** A repeat is answered as the first request was, whatever became of the record since. */
  @Test
  void whoRegisteredTheChildAndRepeatsThatIsAnsweredByTheRecordAsItsMaker() {
    GatewayReply reply =
        function
            .relayed(world.team, Route.REGISTER_CHILD, Map.of())
            .under("registered")
            .saying(command("view", ""));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.header("Location")).contains("/v1/children/" + LEAH.value());
    assertThat(tag(reply)).isEqualTo(tag(viewed(world.team)));
  }

  @Test
  void eachTeamSeesWhatItsOwnCouncilsSourcesSaid() {
    assertThat(viewed(world.team).body())
        .contains("Chapel", "Anne", "Woodside", "Quiet Corner", "E08000035")
        .doesNotContain("Refuge");
    assertThat(viewed(world.yorkTeam).body())
        .contains("Refuge")
        .doesNotContain("Chapel", "Anne", "Woodside", "E08000035");
  }

  /** Sensitive services are the responsible team's to know, not its approver's (rules §2). */
  @Test
  void anApproverDoesNotLearnWhichSensitiveServicesTheseAre() {
    assertThat(viewed(world.approver).body())
        .contains("Chapel", "Woodside")
        .doesNotContain("Quiet Corner");
  }

  /** In the archive, too, the child stays shielded (rules §6, §9). */
  @Test
  void whenTheChildIsOfAgeItsTeamAloneReadsItAndOnlyWhatItsOwnSourcesSaid() {
    world.clock.show(Instant.parse("2030-03-09T00:30:00Z"));

    GatewayReply own = viewed(world.team);
    assertThat(own.status()).as(own.body()).isEqualTo(200);
    assertThat(own.text("/status")).isEqualTo("archived");
    assertThat(own.body()).contains("Chapel").doesNotContain("Refuge");
    for (Account other : List.of(world.socialWorker, world.yorkTeam, world.approver)) {
      assertThat(viewed(other).status()).isEqualTo(404);
      assertThat(viewed(other).body()).doesNotContain("Leah", "archived");
    }

    world.clock.show(Instant.parse("2031-03-09T00:30:00Z"));
    assertThat(viewed(world.team).status()).as("safeguarding is no enquiry").isEqualTo(404);
  }

  @Test
  void nothingIsShownWhereTheTrailFails() {
    world.directory.trailFails(true);

    GatewayReply reply = viewed(world.team);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).doesNotContain("Leah", "Chapel");
  }

  private GatewayReply corrected(Account account, String tag, Correction correction) {
    return function
        .relayed(account, Route.CORRECT_CHILD, Map.of("childId", LEAH.value()))
        .ifMatch(tag)
        .saying(correcting(correction));
  }

  private static String correcting(Correction correction) {
    return command("correct", ",\"correction\":" + Json.text(CorrectionDocument.of(correction)));
  }

  private static Correction home(String line, String postcode) {
    return new Correction(
        null,
        null,
        null,
        SomeFacts.nameless().livingAt(line, postcode).build().address(),
        null,
        null);
  }

  @Test
  void theTeamPutsRightWhatIsHiddenAndTheFaceStays() {
    GatewayReply first =
        corrected(world.team, tag(viewed(world.team)), home("9 New Street", "LS1 4AP"));
    GatewayReply second = corrected(world.team, tag(first), home("8 Old Street", "LS1 4AP"));

    assertThat(first.body()).as(first.body()).contains("9 New Street").doesNotContain("Chapel");
    assertThat(second.body()).contains("8 Old Street").doesNotContain("9 New Street");
    assertThat(viewed(world.socialWorker).body()).doesNotContain("Street");
    assertThat(viewed(world.yorkTeam).body()).contains("Refuge").doesNotContain("Street");
    assertThat(world.directory.actions()).contains("correct-child");
  }

  @Test
  void aRepeatedCorrectionIsShownAndNotMadeAgain() {
    String tag = tag(viewed(world.team));
    Map<String, String> ids = Map.of("childId", LEAH.value());
    String command = correcting(home("9 New Street", "LS1 4AP"));

    function
        .relayed(world.team, Route.CORRECT_CHILD, ids)
        .under("one")
        .ifMatch(tag)
        .saying(command);
    int statements = world.directory.hiddenFacts().of(LEAH).size();
    GatewayReply again =
        function
            .relayed(world.team, Route.CORRECT_CHILD, ids)
            .under("one")
            .ifMatch(tag)
            .saying(command);

    assertThat(again.body()).contains("9 New Street");
    assertThat(world.directory.hiddenFacts().of(LEAH)).hasSize(statements);
  }

  @Test
  void onlyTheResponsibleTeamCorrectsAndOnlyWhatItWasShown() {
    Correction correction = home("9 New Street", "LS1 4AP");

    assertThat(corrected(world.yorkTeam, tag(viewed(world.yorkTeam)), correction).status())
        .isEqualTo(403);
    assertThat(corrected(world.team, "\"another\"", correction).status()).isEqualTo(412);
    assertThat(viewed(world.team).body()).doesNotContain("New Street");
  }

  private GatewayReply sendingBack(Account account, String tag, String readOnly) {
    return function
        .relayed(account, Route.CORRECT_CHILD, Map.of("childId", LEAH.value()))
        .ifMatch(tag)
        .saying(
            command(
                "correct",
                ",\"correction\":%s,\"readOnly\":%s"
                    .formatted(
                        Json.text(CorrectionDocument.of(home("9 New Street", "LS1 4AP"))),
                        readOnly)));
  }

  /** What the team is shown, and nothing else, is what it may send back (rules §6). */
  @Test
  void theTeamMaySendBackWhatItIsShown() {
    GatewayReply view = viewed(world.team);
    String shown =
        "{\"sent\":{\"childId\":\"%s\",\"shielded\":true,\"council\":\"E08000035\",\"involvements\":%s},"
                .formatted(LEAH.value(), view.json().get("involvements"))
            + "\"nulls\":[\"sensitiveServiceExists\"]}";

    GatewayReply reply = sendingBack(world.team, tag(view), shown);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).contains("9 New Street");
  }

  @Test
  void whatTheTeamIsNotShownIsNotConfirmedByGuessing() {
    GatewayReply view = viewed(world.team);

    GatewayReply reply =
        sendingBack(
            world.team,
            tag(view),
            "{\"sent\":{\"council\":\"E06000014\",\"shielded\":false},\"nulls\":[\"involvements\"]}");
    GatewayReply others =
        sendingBack(
            world.yorkTeam,
            tag(viewed(world.yorkTeam)),
            "{\"sent\":{\"council\":\"E08000035\"},\"nulls\":[]}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.json().at("/errors").findValuesAsText("field"))
        .containsExactly("council", "involvements", "shielded");
    assertThat(others.status()).isEqualTo(403);
    assertThat(viewed(world.team).body()).doesNotContain("9 New Street");
  }

  @Test
  void whatCanNotBeChangedOfAHiddenInvolvementIsRefused() {
    GatewayReply reply =
        changing(world.socialWorker, Route.END_INVOLVEMENT, SCHOOL)
            .ifMatch(tag(viewed(world.socialWorker)))
            .saying(
                command(
                    "end-involvement",
                    ",\"involvement\":\"%s\",\"day\":\"2026-11-20\",".formatted(SCHOOL)
                        + "\"readOnly\":{\"sent\":{\"serviceType\":\"gp\"},\"nulls\":[]}"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.text("/errors/0/field")).isEqualTo("serviceType");
  }

  /** An address that leaves its status as it is needs one whose status it can keep. */
  @Test
  void anAddressWithoutStatusNeedsOneThatIsShown() {
    assertThat(addressedWithoutStatus(AChild.silent(2).saying(SomeFacts.of("Mia", "Stone"))))
        .isEqualTo("address.status");
  }

  /** What another council's source said is not shown, so that nothing of it can be kept. */
  @Test
  void theAddressThatAnotherCouncilsSourceSaidIsNotKept() {
    assertThat(
            addressedWithoutStatus(
                AChild.silent(2)
                    .sayingOnly(
                        AStatement.saying(
                                SomeFacts.of("Mia", "Stone").livingAt("3 Refuge Lane", "YO24 9AG"))
                            .from(AnAccount.YORK, "health"))))
        .isEqualTo("address.status");
  }

  /** The field that is wrong about a correction of that child. */
  private String addressedWithoutStatus(AChild child) {
    ChildRecord.Open mia = child.build();
    world.directory.given(mia);
    world.ask(world.team, mia.id());
    Map<String, String> ids = Map.of("childId", mia.id().value());
    String view = command("view", "").replace(LEAH.value(), mia.id().value());
    GatewayReply seen = function.relayed(world.team, Route.VIEW_CHILD, ids).saying(view);
    GatewayReply reply =
        function
            .relayed(world.team, Route.CORRECT_CHILD, ids)
            .ifMatch(tag(seen))
            .saying(
                correcting(home("9 New Street", "LS1 4AP").leaving(Set.of(AddressPart.STATUS)))
                    .replace(LEAH.value(), mia.id().value()));
    assertThat(reply.status()).isEqualTo(422);
    return reply.text("/errors/0/field");
  }

  @Test
  void aCorrectionThatCannotBeEnteredChangesNothing() {
    String tag = tag(viewed(world.team));
    world.directory.trailFails(true);

    assertThat(corrected(world.team, tag, home("9 New Street", "LS1 4AP")).status()).isEqualTo(503);
    world.directory.trailFails(false);
    assertThat(viewed(world.team).body()).contains("Chapel").doesNotContain("New Street");
  }

  private ShieldingFunction.Relayed adding(Account account) {
    return function.relayed(account, Route.ADD_INVOLVEMENT, Map.of("childId", LEAH.value()));
  }

  private static final String ADD =
      command(
          "add-involvement",
          ",\"said\":{\"service\":\"gp\",\"start\":\"2026-11-01\",\"lead\":false,\"assessment\":false}");

  @Test
  void aServiceAddsItselfWithoutSeeingAnything() {
    GatewayReply reply = adding(nurse).saying(ADD);

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.body()).contains("\"serviceType\":\"gp\"").doesNotContain("Leah", "Woodside");
    assertThat(reply.header("Location").orElseThrow())
        .endsWith("/involvements/" + reply.text("/involvementId"));
    assertThat(viewed(world.yorkTeam).body()).contains(reply.text("/involvementId"));
  }

  @Test
  void aRepeatedAdditionIsTheSameInvolvement() {
    GatewayReply first = adding(nurse).under("one").saying(ADD);
    GatewayReply again = adding(nurse).under("one").saying(ADD);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void whoseOrganisationHasNoSuchCodeIsRefusedWithTheReason() {
    Account odd = AnAccount.practitioner("york.odd").ofYork().at("?", "Nowhere").build();
    world.directory.admit(odd);

    GatewayReply reply = adding(odd).saying(ADD);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/errors/0/field")).isEqualTo("organisation");
  }

  @Test
  void anAdditionThatCannotBeEnteredIsNotMade() {
    world.directory.trailFails(true);

    assertThat(adding(nurse).saying(ADD).status()).isEqualTo(503);
  }

  private ShieldingFunction.Relayed changing(Account account, Route route, String involvement) {
    return function.relayed(
        account, route, Map.of("childId", LEAH.value(), "involvementId", involvement));
  }

  private static String ending(String involvement) {
    return command(
        "end-involvement", ",\"involvement\":\"%s\",\"day\":\"2026-11-20\"".formatted(involvement));
  }

  private static String withdrawing(String involvement) {
    return command("withdraw-consent", ",\"involvement\":\"%s\"".formatted(involvement));
  }

  /** The tag of one's own involvement will do: one's own is all that its owner was ever shown. */
  @Test
  void itsOwnerEndsAnInvolvementOnceWithTheTagOfTheInvolvement() {
    GatewayReply added = adding(nurse).saying(ADD);
    String own = added.text("/involvementId");

    GatewayReply ended =
        changing(nurse, Route.END_INVOLVEMENT, own)
            .under("one")
            .ifMatch(tag(added))
            .saying(ending(own));
    GatewayReply again =
        changing(nurse, Route.END_INVOLVEMENT, own)
            .under("one")
            .ifMatch(tag(added))
            .saying(ending(own));

    assertThat(ended.text("/end")).as(ended.body()).isEqualTo("2026-11-20");
    assertThat(again.body()).isEqualTo(ended.body());
    assertThat(world.directory.actions()).contains("end-involvement");
  }

  @Test
  void theTeamEndsAnInvolvementOfItsCouncilWithTheTagOfTheRecord() {
    GatewayReply ended =
        changing(world.team, Route.END_INVOLVEMENT, SCHOOL)
            .ifMatch(tag(viewed(world.team)))
            .saying(ending(SCHOOL));

    assertThat(ended.text("/end")).as(ended.body()).isEqualTo("2026-11-20");
  }

  /** With the words in which an open record's is refused (rules §6.14, no oracle). */
  @Test
  void anEndBeforeTheFirstDayIsRefusedAsForAnOpenChild() {
    GatewayReply reply =
        changing(world.socialWorker, Route.END_INVOLVEMENT, SCHOOL)
            .ifMatch(tag(viewed(world.socialWorker)))
            .saying(ending(SCHOOL).replace("2026-11-20", "2025-08-31"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.text("/errors/0/field")).isEqualTo("end");
    assertThat(reply.text("/errors/0/reason")).isEqualTo("must not be before start");
    assertThat(viewed(world.team).body()).doesNotContain("2025-08-31");
  }

  @Test
  void aTagOfAnotherStateEndsNothing() {
    GatewayReply reply =
        changing(world.socialWorker, Route.END_INVOLVEMENT, SCHOOL)
            .ifMatch("\"another\"")
            .saying(ending(SCHOOL));

    assertThat(reply.status()).isEqualTo(412);
  }

  @Test
  void anybodyElsesInvolvementIsUnknown() {
    assertThat(
            changing(nurse, Route.END_INVOLVEMENT, SCHOOL)
                .ifMatch("\"another\"")
                .saying(ending(SCHOOL))
                .status())
        .isEqualTo(404);
    assertThat(changing(nurse, Route.WITHDRAW_CONSENT, CLINIC).saying(withdrawing(CLINIC)).status())
        .isEqualTo(404);
  }

  /** Withdrawn consent hides it at once, whatever else has changed (rules §5). */
  @Test
  void consentIsWithdrawnWithoutATag() {
    GatewayReply reply =
        changing(world.socialWorker, Route.WITHDRAW_CONSENT, CLINIC).saying(withdrawing(CLINIC));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(viewed(world.team).body()).doesNotContain("Quiet Corner");
    assertThat(world.directory.actions()).contains("withdraw-consent");
  }

  @Test
  void aServiceThatRestsOnNoConsentHasNoneToWithdraw() {
    GatewayReply reply =
        changing(world.socialWorker, Route.WITHDRAW_CONSENT, SCHOOL).saying(withdrawing(SCHOOL));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("no-consent");
  }

  @Test
  void aWithdrawalThatCannotBeEnteredIsAnError() {
    world.directory.trailFails(true);

    assertThat(
            changing(world.socialWorker, Route.WITHDRAW_CONSENT, CLINIC)
                .saying(withdrawing(CLINIC))
                .status())
        .isEqualTo(503);
  }

  /** A child that came into the open meanwhile is one for the caller to decide anew. */
  @Test
  void aChildWhoIsShieldedNoMoreIsNotAnsweredFor() {
    world.move(
        world.approver, world.directory.shields().newestOf(LEAH).orElseThrow(), ShieldStep.REFUSE);

    GatewayReply reply = viewed(world.team);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.header("Retry-After")).isPresent();
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }
}
