package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Merges in which a shielded child takes part: its team proposes, an approver approves, to be
 * joined as to be parted; each record keeps its face, its shield and its council (rules §4, §6).
 */
class ShieldedMergesTest {
  private static final ContactPointId ANN = AChild.number(1);
  private static final ContactPointId BEA = AChild.number(2);

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;

  @BeforeEach
  void annIsOpenAndBeaIsShielded() {
    world.directory.given(child(1, "Ann"), child(2, "Bea"));
    world.ask(world.team, BEA);
  }

  private static ChildRecord.Open child(int seed, String given) {
    return AChild.silent(seed)
        .saying(
            SomeFacts.of(given, "Willow")
                .born("2013-02-03")
                .livingAt(seed + " Mill Lane", "LS1 4AP"))
        .build();
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private GatewayReply proposed(Account account, ContactPointId into, ContactPointId duplicate) {
    return function
        .relayed(account, Route.MERGE_CHILDREN, Map.of("childId", into.value()))
        .saying(
            "{\"command\":\"propose-merge\",\"into\":\"%s\",\"duplicate\":\"%s\",\"reason\":\"same-child\"}"
                .formatted(into.value(), duplicate.value()));
  }

  private String proposedId(ContactPointId into, ContactPointId duplicate) {
    GatewayReply reply = proposed(world.team, into, duplicate);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("/mergeId");
  }

  private GatewayReply act(Account account, Route route, String command, String merge) {
    return function
        .relayed(account, route, Map.of("childId", ANN.value(), "mergeId", merge))
        .saying("{\"command\":\"%s\",\"merge\":\"%s\"}".formatted(command, merge));
  }

  private GatewayReply approved(Account account, String merge) {
    return act(account, Route.APPROVE_MERGE, "approve-merge", merge);
  }

  private GatewayReply undone(Account account, String merge) {
    return act(account, Route.UNDO_MERGE, "undo-merge", merge);
  }

  private String merged(ContactPointId into, ContactPointId duplicate) {
    String merge = proposedId(into, duplicate);
    GatewayReply reply = approved(world.approver, merge);
    assertThat(reply.text("/status")).as(reply.body()).isEqualTo("done");
    return merge;
  }

  private GatewayReply distinguished(Account account, ContactPointId one, ContactPointId other) {
    return distinguishing(account, one, other, "apart-" + one.value() + "-" + other.value());
  }

  private GatewayReply distinguishing(
      Account account, ContactPointId one, ContactPointId other, String key) {
    return function
        .relayed(account, Route.DISTINGUISH_CHILDREN, Map.of("childId", one.value()))
        .under(key)
        .saying(
            "{\"command\":\"distinguish\",\"one\":\"%s\",\"other\":\"%s\",\"reason\":\"siblings\"}"
                .formatted(one.value(), other.value()));
  }

  private String viewed(Account account, ContactPointId child) {
    return function
        .relayed(account, Route.VIEW_CHILD, Map.of("childId", child.value()))
        .saying("{\"command\":\"view\",\"child\":\"%s\"}".formatted(child.value()))
        .body();
  }

  private ShieldStatus status(ContactPointId child) {
    return world.directory.shields().newestOf(child).orElseThrow().status();
  }

  private static void isOutOfTurn(GatewayReply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("out-of-turn");
  }

  @Test
  void theOpenOneIsHiddenToo() {
    merged(ANN, BEA);

    assertThat(world.record(ANN)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(status(ANN)).isEqualTo(ShieldStatus.INTERIM);
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }

  /** What is done to several records stands in the trail of each (rules §7). */
  @Test
  void aNumberThatWasMergedIntoTheOpenOneHasItsEntryWhenItIsHidden() {
    ContactPointId lia = AChild.number(6);
    ContactPointId cat = AChild.number(7);
    world.directory.given(new ChildRecord.Merged(lia, Revision.NEW.next(), cat, false, Set.of()));
    world.directory.given(
        new ChildRecord.Open(
            cat,
            Revision.NEW.next(),
            AnAccount.LEEDS,
            List.of(says("Cat", "own").of(cat), says("Lia", "merged").of(lia)),
            Set.of(),
            false));

    merged(cat, BEA);

    assertThat(world.record(lia)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.directory.entries())
        .map(AuditEntry::event)
        .filteredOn(event -> event.child().filter(lia::equals).isPresent())
        .map(AuditEvent::action)
        .containsExactly("shield-travelled", "settle-shield");
  }

  private static AStatement says(String given, String record) {
    return AStatement.saying(SomeFacts.of(given, "Ward").born("2012-03-09"))
        .from(AnAccount.LEEDS, "school-census")
        .recordId(record);
  }

  @Test
  void theTeamSeesOneChildAndEverybodyElseTwoFaces() {
    String before = viewed(world.socialWorker, BEA);
    merged(ANN, BEA);

    assertThat(viewed(world.team, BEA)).isEqualTo(viewed(world.team, ANN)).contains("Mill Lane");
    assertThat(viewed(world.socialWorker, BEA)).isEqualTo(before).doesNotContain("Ann");
  }

  /** What an approver has decided of one is not undone by what nobody has decided of the other. */
  @Test
  void aDecidedShieldRaisesOneThatNobodyHasDecided() {
    world.ask(world.team, ANN);
    confirm(ANN);

    merged(ANN, BEA);

    assertThat(status(BEA)).isEqualTo(ShieldStatus.SHIELDED);
    assertThat(status(ANN)).isEqualTo(ShieldStatus.SHIELDED);
  }

  @Test
  void aRemovalThatSomebodyProposedIsDropped() {
    world.ask(world.team, ANN);
    confirm(ANN);
    world.move(world.team, shield(ANN), ShieldStep.PROPOSE_REMOVAL);
    confirm(BEA);

    merged(BEA, ANN);

    assertThat(status(ANN)).isEqualTo(ShieldStatus.SHIELDED);
  }

  @Test
  void twoShieldsThatNobodyHasDecidedStayAsTheyAre() {
    world.ask(world.team, ANN);

    merged(ANN, BEA);

    assertThat(status(ANN)).isEqualTo(ShieldStatus.INTERIM);
    assertThat(status(BEA)).isEqualTo(ShieldStatus.INTERIM);
  }

  private Shield shield(ContactPointId child) {
    return world.directory.shields().newestOf(child).orElseThrow();
  }

  private void confirm(ContactPointId child) {
    world.move(world.approver, shield(child), ShieldStep.CONFIRM);
  }

  /** All of them come into the open again together, by the shield of the one that stands. */
  @Test
  void aShieldOfAMergedRecordRevealsNothingByItself() {
    merged(ANN, BEA);
    confirm(ANN);
    confirm(BEA);
    world.move(world.team, shield(BEA), ShieldStep.PROPOSE_REMOVAL);
    assertThat(status(BEA)).isEqualTo(ShieldStatus.SHIELDED);

    world.move(world.team, shield(ANN), ShieldStep.PROPOSE_REMOVAL);
    world.move(world.approver, shield(ANN), ShieldStep.REMOVE);

    assertThat(world.record(ANN)).isInstanceOf(ChildRecord.Open.class);
    assertThat(world.record(BEA))
        .isInstanceOfSatisfying(
            ChildRecord.Merged.class, record -> assertThat(record.into()).isEqualTo(ANN));
    assertThat(status(BEA)).isEqualTo(ShieldStatus.REMOVED);
  }

  private GatewayReply shown(Account account, String merge) {
    return act(account, Route.READ_MERGE, "show-merge", merge);
  }

  @Test
  void whoeverApprovesSeesBothFacesAndWhatIsProposed() {
    String merge = proposedId(ANN, BEA);
    GatewayReply reply = shown(world.approver, merge);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/status")).isEqualTo("proposed");
    assertThat(reply.text("/reason")).isEqualTo("same-child");
    assertThat(reply.text("/into/childId")).isEqualTo(ANN.value());
    assertThat(reply.text("/into/givenName")).isEqualTo("Ann");
    assertThat(reply.text("/duplicate/familyName")).isEqualTo("Willow");
    assertThat(reply.text("/duplicate/dateOfBirth")).isEqualTo("2013-02-03");
    assertThat(reply.text("/proposedAt")).isNotEmpty();
    assertThat(reply.body()).doesNotContain("Mill Lane").doesNotContain("LS1");
    assertThat(shown(world.team, merge).body()).isEqualTo(reply.body());
    assertThat(world.directory.actions()).filteredOn("read-merge"::equals).hasSize(4);
  }

  @Test
  void whatIsShownIsAnUndoingOnceThatIsProposed() {
    String merge = merged(ANN, BEA);
    assertThat(shown(world.approver, merge).text("/status")).isEqualTo("done");
    undone(world.team, merge);
    assertThat(shown(world.approver, merge).text("/status")).isEqualTo("undo-proposed");
  }

  @Test
  void mergeIsNotShownWithoutItsEntries() {
    String merge = proposedId(ANN, BEA);
    world.directory.trailFails(true);
    assertThat(shown(world.approver, merge).status()).isEqualTo(503);
  }

  @Test
  void whoProposedItDoesNotApproveIt() {
    Account same = AnAccount.approver("leeds.same").ofPerson(world.team.person().value()).build();
    world.directory.admit(same);

    assertThat(approved(same, proposedId(ANN, BEA)).status()).isEqualTo(403);
    assertThat(world.record(ANN)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void anotherCouncilsTeamNeitherProposesNorLearnsOfAMerge() {
    Account york = AnAccount.approver("york.approver").ofYork().build();
    world.directory.admit(york);
    String merge = proposedId(ANN, BEA);

    assertThat(proposed(world.yorkTeam, ANN, BEA).status()).isEqualTo(403);
    assertThat(distinguished(world.yorkTeam, ANN, BEA).status()).isEqualTo(403);
    assertThat(approved(york, merge).status()).isEqualTo(404);
    assertThat(shown(york, merge).status()).isEqualTo(404);
    assertThat(shown(world.yorkTeam, merge).status()).isEqualTo(404);
    assertThat(undone(world.yorkTeam, merge).status()).isEqualTo(404);
  }

  @Test
  void aMergeIsApprovedOnce() {
    isOutOfTurn(approved(world.approver, merged(ANN, BEA)));
  }

  @Test
  void twoOpenRecordsAreNotMergedHere() {
    world.directory.given(child(3, "Cat"));

    isOutOfTurn(proposed(world.team, ANN, AChild.number(3)));
  }

  /** It is said of the child, and so of each of the records that were merged then. */
  @Test
  void whoWasDistinguishedFromMergedRecordsStaysDistinctFromEachOnceTheyAreTwo() {
    ContactPointId cat = AChild.number(3);
    world.directory.given(child(3, "Cat"));
    String merge = merged(ANN, BEA);
    assertThat(distinguished(world.team, cat, ANN).status()).isEqualTo(201);
    undone(world.team, merge);
    assertThat(approved(world.approver, merge).text("/status")).isEqualTo("undone");

    assertThat(proposed(world.team, cat, ANN).text("/type")).endsWith("told-apart");
    assertThat(proposed(world.team, cat, BEA).text("/type")).endsWith("told-apart");
  }

  @Test
  void aRecordThatIsPartOfAnotherIsNotMergedAgain() {
    merged(ANN, BEA);
    world.directory.given(child(3, "Cat"));

    assertThat(proposed(world.team, BEA, ANN).text("/type")).endsWith("same-record");
    isOutOfTurn(proposed(world.team, AChild.number(3), BEA));
  }

  @Test
  void aNumberThatLeadsToAnotherOpenRecordIsNobodysToMerge() {
    ContactPointId pointer = AChild.number(4);
    world.directory.given(
        new ChildRecord.Merged(pointer, Revision.NEW.next(), ANN, false, Set.of()));

    assertThat(proposed(world.team, BEA, pointer).status()).isEqualTo(403);
  }

  /** Distinct children stay two, whoever approves. */
  @Test
  void distinctChildrenAreNotMerged() {
    assertThat(distinguished(world.team, ANN, BEA).status()).isEqualTo(201);

    GatewayReply reply = proposed(world.team, ANN, BEA);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("told-apart");
  }

  @Test
  void childrenWhoWereDistinguishedMeanwhileAreNotJoined() {
    String merge = proposedId(ANN, BEA);
    distinguished(world.team, BEA, ANN);

    assertThat(approved(world.approver, merge).text("/type")).endsWith("told-apart");
  }

  @Test
  void aMergeOfChildrenNeitherOfWhomIsShieldedAnyMoreIsOutOfTurn() {
    String merge = proposedId(ANN, BEA);
    world.move(world.approver, shield(BEA), ShieldStep.REFUSE);

    isOutOfTurn(approved(world.approver, merge));
  }

  @Test
  void aShieldedChildHasAtMostFourRecords() {
    merged(ANN, BEA);
    for (int seed = 3; seed <= 5; seed++) {
      world.directory.given(child(seed, "Cat"));
    }
    merged(ANN, AChild.number(3));
    merged(ANN, AChild.number(4));

    assertThat(proposed(world.team, ANN, AChild.number(5)).text("/type"))
        .endsWith("too-many-records");
  }

  @Test
  void distinctionIsRememberedOnBothAndARepeatIsAnsweredAlike() {
    GatewayReply first = distinguishing(world.team, ANN, BEA, "one");
    int commits = world.directory.entries().size();
    GatewayReply again = distinguishing(world.team, ANN, BEA, "one");

    assertThat(first.body())
        .isEqualTo("{\"childId\":\"%s\",\"otherId\":\"%s\"}".formatted(ANN.value(), BEA.value()));
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(world.directory.entries()).hasSize(commits + 2);
    assertThat(world.record(ANN).distinctFrom()).contains(BEA);
    assertThat(world.record(BEA).distinctFrom()).contains(ANN);
  }

  @Test
  void oneChildIsNotDistinctFromItself() {
    merged(ANN, BEA);

    assertThat(distinguished(world.team, ANN, BEA).text("/type")).endsWith("same-record");
    assertThat(distinguished(world.team, BEA, ANN).text("/type")).endsWith("same-record");
  }

  @Test
  void undoingTakesAnotherPersonAndBothStayShielded() {
    String merge = merged(ANN, BEA);

    assertThat(undone(world.team, merge).text("/status")).isEqualTo("undo-proposed");
    assertThat(undone(world.team, merge).text("/status")).isEqualTo("undo-proposed");
    assertThat(approved(world.approver, merge).text("/status")).isEqualTo("undone");
    assertThat(undone(world.team, merge).text("/status")).isEqualTo("undone");

    assertThat(world.record(ANN)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(viewed(world.team, BEA)).contains("Bea").doesNotContain("Ann");
    assertThat(world.directory.actions())
        .contains("propose-merge", "approve-merge", "propose-undo-merge", "undo-merge");
  }

  @Test
  void aMergeThatWasNotMadeIsNotUndone() {
    isOutOfTurn(undone(world.team, proposedId(ANN, BEA)));
  }

  @Test
  void partingWhatIsNotJoinedAnyMoreIsOutOfTurn() {
    String merge = merged(ANN, BEA);
    undone(world.team, merge);
    world.directory.given(new Change.HiddenMergeEnded(BEA, ANN));

    isOutOfTurn(approved(world.approver, merge));
    isOutOfTurn(undone(world.team, merge));
  }

  @Test
  void nothingIsDoneWhereTheTrailFails() {
    String merge = proposedId(ANN, BEA);
    world.directory.trailFails(true);

    assertThat(approved(world.approver, merge).status()).isEqualTo(503);
    assertThat(distinguished(world.team, ANN, BEA).status()).isEqualTo(503);
    assertThat(world.record(ANN)).isInstanceOf(ChildRecord.Open.class);
  }
}
