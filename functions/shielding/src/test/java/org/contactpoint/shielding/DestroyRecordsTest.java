package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.lifecycle.ParticipationReason;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.shielding.archive.ArchiveHold;
import org.contactpoint.shielding.archive.ArchiveRecord;
import org.contactpoint.shielding.archive.ArchiveRecords;
import org.contactpoint.shielding.archive.OpenAccessRequest;
import org.contactpoint.shielding.archive.OpenInvestigation;
import org.contactpoint.shielding.archive.UndecidedShield;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.destruction.DestroyDueRecord;
import org.contactpoint.shielding.destruction.DestroyRecord;
import org.contactpoint.shielding.destruction.DestroyRecords;
import org.contactpoint.shielding.destruction.DestroyRecordsHandler;
import org.contactpoint.shielding.destruction.RecordsOfChild;
import org.contactpoint.shielding.due.DueRecords;
import org.contactpoint.shielding.due.DueRun;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Six years after the archive began nothing is left but a number in the trail (rules §9.5). */
class DestroyRecordsTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId MIA = AChild.number(2);
  private static final ContactPointId NOAH = AChild.number(3);
  private static final LocalDate LEAHS_END = LocalDate.of(2036, 3, 9);
  private static final Instant THAT_DAY = Instant.parse("2036-03-09T00:00:00Z");

  private final ShieldingWorld world = new ShieldingWorld();
  private final List<ArchiveHold> holds =
      List.of(
          new UndecidedShield(world.directory.shields()),
          new OpenInvestigation(world.directory.investigations()),
          new OpenAccessRequest(world.directory.accessRequests(), world.shieldedChildren));
  private final DueRecords due = new DueRecords(world.directory.dueSteps(), world.clock);
  private final ArchiveRecords archive =
      new ArchiveRecords(
          due,
          new ArchiveRecord(
              world.directory.children(), world.directory.commits(), holds, world.clock));
  private final DestroyRecords destroy =
      new DestroyRecords(
          due,
          new DestroyDueRecord(
              world.directory.children(),
              new RecordsOfChild(
                  world.directory.hiddenMerges(),
                  world.directory.remains(),
                  world.directory.hiddenFacts()),
              new DestroyRecord(world.directory.commits(), world.directory.remains(), world.clock),
              holds));

  @BeforeEach
  void leahMiaAndNoahAreKnown() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        ShieldingWorld.sister(2, "Mia", "2012-03-09"),
        ShieldingWorld.sister(3, "Noah", "2015-06-01"));
  }

  private void on(Instant day) {
    world.clock.show(day);
    assertThat(archive.run(Deadline.NEVER, false).failed()).isZero();
  }

  private DueRun run() {
    return destroy.run(Deadline.NEVER, false);
  }

  private static DueRun taken(int taken, int held) {
    return new DueRun(taken, held, 0, true);
  }

  private boolean isThere(ContactPointId child) {
    return world.directory.children().find(child).isPresent();
  }

  private void isRemembered(ContactPointId child) {
    assertThat(world.directory.destructions().find(child))
        .contains(new Destruction(child, LEAHS_END, LEAHS_END));
  }

  private List<String> ends() {
    return world.directory.actions().stream().filter("record-destroyed"::equals).toList();
  }

  @Test
  void sixYearsAfterTheArchiveBeganTheRecordIsDestroyedOnce() {
    on(THAT_DAY.minusSeconds(1));
    assertThat(run()).isEqualTo(taken(0, 0));

    on(THAT_DAY);
    assertThat(run()).isEqualTo(taken(2, 0));
    assertThat(isThere(LEAH)).isFalse();
    assertThat(isThere(MIA)).isFalse();
    assertThat(isThere(NOAH)).isTrue();
    isRemembered(LEAH);
    assertThat(ends()).hasSize(2);
    assertThat(world.directory.dueSteps().on(LEAHS_END)).isEmpty();

    assertThat(run()).isEqualTo(taken(0, 0));
    assertThat(ends()).hasSize(2);
  }

  @Test
  void rehearsalSaysWhatWouldBeDoneAndChangesNothing() {
    on(THAT_DAY);
    assertThat(destroy.run(Deadline.NEVER, true)).isEqualTo(taken(2, 0));
    assertThat(isThere(LEAH)).isTrue();
    assertThat(ends()).isEmpty();
  }

  @Test
  void recordsThatWereMergedIntoItGoWithIt() {
    ChildRecord.Open leah = (ChildRecord.Open) world.record(LEAH);
    ChildRecord.Open noah = (ChildRecord.Open) world.record(NOAH);
    Merging.Pair<ChildRecord.Merged> one = Merging.join(leah, noah);
    world.directory.given(
        new Change.RecordSaved(leah, one.survivor()), new Change.RecordSaved(noah, one.other()));
    on(THAT_DAY);
    assertThat(run()).isEqualTo(taken(2, 0));
    assertThat(isThere(NOAH)).isFalse();
    isRemembered(NOAH);
    assertThat(ends()).as("one for each number").hasSize(3);
  }

  /** Its own statements do not lead to a record that said nothing when it was merged. */
  @Test
  void recordIsFoundByItsMergeAndOneThatWasUndoneIsNot() {
    ContactPointId silent = AChild.number(4);
    ChildRecord.Merged merged =
        new ChildRecord.Merged(silent, Revision.NEW.next(), LEAH, false, Set.of());
    world.directory.given(merged);
    world.directory.given(saved("1".repeat(32), LEAH, silent, Merge.State.DONE));
    world.directory.given(saved("2".repeat(32), LEAH, NOAH, Merge.State.UNDONE));
    world.directory.given(saved("3".repeat(32), NOAH, LEAH, Merge.State.DONE));
    on(THAT_DAY);
    run();
    assertThat(isThere(silent)).isFalse();
    assertThat(isThere(NOAH)).isTrue();
  }

  private static Change.MergeSaved saved(
      String id, ContactPointId into, ContactPointId duplicate, Merge.State state) {
    return new Change.MergeSaved(
        null, new Merge(id, into, duplicate, state, "same-child", new PersonId("p"), 1));
  }

  @Test
  void shieldedChildGoesWithAllThatIsHidden() {
    world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    on(THAT_DAY);
    assertThat(run().taken()).isPositive();
    assertThat(isThere(LEAH)).isFalse();
    assertThat(world.directory.hiddenFacts().of(LEAH)).isEmpty();
    assertThat(world.directory.shields().newestOf(LEAH)).isEmpty();
    assertThat(world.directory.shields().register(null, 9)).doesNotContain(LEAH);
  }

  /** Its own team reads it to the 25th birthday, and then as an archive (rules §9.17). */
  @Test
  void longerLifeBehindTheShieldPutsItOff() {
    world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    Participation stays =
        new Participation(LocalDate.of(2030, 3, 1), null, ParticipationReason.CARE_LEAVER);
    world.directory.given(
        new Change.VersionHidden(
            LEAH,
            new StatementKey(new Source(AnAccount.LEEDS, "team"), "life"),
            LEAH,
            new Version(
                LocalDate.of(2030, 3, 1), "act", false, Facts.NOTHING.participating(stays))));
    on(THAT_DAY);
    assertThat(run().held()).isEqualTo(1);
    assertThat(isThere(LEAH)).isTrue();

    on(Instant.parse("2043-03-09T00:00:00Z"));
    assertThat(run().held()).isZero();
    assertThat(isThere(LEAH)).isFalse();
  }

  /** Behind shields each number keeps its own face, and so a day of its own. */
  @Test
  void hiddenRecordThatWasMergedIntoAnotherGoesWithThatOne() {
    world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    world.move(
        world.approver, world.directory.shields().newestOf(MIA).orElseThrow(), ShieldStep.CONFIRM);
    world.move(
        world.approver, world.directory.shields().newestOf(NOAH).orElseThrow(), ShieldStep.CONFIRM);
    world.directory.given(new Change.MergeHidden(LEAH, NOAH));
    on(THAT_DAY);
    assertThat(run()).isEqualTo(taken(1, 1));
    assertThat(isThere(LEAH)).isTrue();

    on(Instant.parse("2039-06-01T09:00:00Z"));
    assertThat(run().taken()).isEqualTo(1);
    assertThat(isThere(NOAH)).isFalse();
    assertThat(isThere(LEAH)).isFalse();
  }

  @Test
  void openRequestToSeeWhatIsHeldPutsItOff() {
    on(Instant.parse("2030-03-09T00:00:00Z"));
    on(THAT_DAY);
    ChildRecord.Open mia = (ChildRecord.Open) world.record(MIA);
    world.directory.given(
        new Change.AccessRequestSaved(
            null,
            SubjectAccessRequest.received(
                world.ids.next(),
                MIA,
                new Requester(RequesterKind.CHILD, new PlainText("Mia Ward")),
                new Receipt(AnAccount.YORK, LEAHS_END, world.clock.instant(), world.yorkTeam.id()),
                null)));
    assertThat(run()).isEqualTo(taken(1, 1));
    assertThat(world.record(MIA)).isEqualTo(mia);
  }

  /** What a crash leaves behind the first commit is nobody's to see, and is done by a later run. */
  @Test
  void interruptedDestructionIsFinishedLater() {
    on(THAT_DAY);
    world.directory.given(new Change.DestructionBegun(world.record(LEAH), LEAHS_END));
    assertThat(isThere(LEAH)).isFalse();
    assertThat(world.directory.remains().records().find(LEAH)).isPresent();

    assertThat(run()).isEqualTo(taken(2, 0));
    assertThat(world.directory.remains().records().find(LEAH)).isEmpty();
    isRemembered(LEAH);
    assertThat(ends()).as("hers was entered before").hasSize(1);
  }

  @Test
  void rehearsalSaysThatWhatHasBegunWouldBeFinished() {
    on(THAT_DAY);
    world.directory.given(new Change.DestructionBegun(world.record(LEAH), LEAHS_END));
    assertThat(destroy.run(Deadline.NEVER, true)).isEqualTo(taken(2, 0));
    assertThat(world.directory.remains().records().find(LEAH)).isPresent();
  }

  @Test
  void oneThatFailsKeepsNoOtherAndIsTriedAgain() {
    on(THAT_DAY);
    int tried = world.directory.commitsTried();
    world.directory.beforeCommit(tried + 1, () -> world.directory.trailFails(true));
    world.directory.beforeCommit(tried + 2, () -> world.directory.trailFails(false));
    assertThat(run()).isEqualTo(new DueRun(1, 0, 1, true));
    assertThat(run()).isEqualTo(taken(1, 0));
  }

  @Test
  void whatTheTimeLeavesIsTheNextCalls() {
    on(THAT_DAY);
    assertThat(destroy.run(Deadline.in(Duration.ZERO, world.clock.instant()), false))
        .isEqualTo(new DueRun(0, 0, 0, false));
  }

  @Test
  void functionRehearsesAndFailsWhereARecordFailed() {
    on(THAT_DAY);
    try (ApplicationContext context =
        ApplicationContext.builder("function").singletons(destroy, world.clock).start()) {
      DestroyRecordsHandler handler = new DestroyRecordsHandler(context);
      assertThat(handler.handleRequest(Map.of("dryRun", true), new TestInvocation()))
          .isEqualTo(taken(2, 0));
      world.directory.trailFails(true);
      assertThatThrownBy(() -> handler.handleRequest(Map.of(), new TestInvocation()))
          .isInstanceOf(IllegalStateException.class);
      world.directory.trailFails(false);
      assertThat(handler.handleRequest(Map.of(), new TestInvocation())).isEqualTo(taken(2, 0));
    }
  }
}
