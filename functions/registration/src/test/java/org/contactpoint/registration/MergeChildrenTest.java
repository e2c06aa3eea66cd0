package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.registration.correct.CorrectChildCommand;
import org.contactpoint.registration.correct.CorrectChildOutcome;
import org.contactpoint.registration.merge.DistinctionOutcome;
import org.contactpoint.registration.merge.DistinctionReason;
import org.contactpoint.registration.merge.DistinguishChildrenCommand;
import org.contactpoint.registration.merge.MergeChildrenCommand;
import org.contactpoint.registration.merge.MergeOutcome;
import org.contactpoint.registration.merge.MergeReason;
import org.contactpoint.registration.merge.UndoMergeCommand;
import org.contactpoint.registration.merge.UndoMergeOutcome;
import org.contactpoint.registration.register.RegistrationOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging is never destructive (rules §4). */
class MergeChildrenTest {

  private static final ContactPointId ONE = AChild.number(1);
  private static final ContactPointId TWO = AChild.number(2);

  private final RegistrationWorld world = new RegistrationWorld();

  @BeforeEach
  void twoRecordsOfOneChild() {
    world.directory.given(
        AChild.silent(1).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build());
    world.directory.given(
        AChild.silent(2)
            .saying(
                SomeFacts.of("Lea", "Ward").born("2012-03-09").livingAt("1 High Row", "LS1 1AA"))
            .build());
  }

  private MergeOutcome merge(Account account) {
    return merge(account, ONE, TWO);
  }

  private MergeOutcome merge(Account account, ContactPointId into, ContactPointId duplicate) {
    return world.mergeChildren.handle(
        new MergeChildrenCommand(
            RegistrationWorld.as(account),
            into,
            duplicate,
            MergeReason.SAME_CHILD,
            world.pending()));
  }

  private Merge merged(ContactPointId into, ContactPointId duplicate) {
    return ((MergeOutcome.Merged) merge(world.team, into, duplicate)).merge().content();
  }

  private UndoMergeOutcome undo(Account account, Merge merge) {
    return world.undoMerge.handle(
        new UndoMergeCommand(RegistrationWorld.as(account), merge.into(), merge.id()));
  }

  private void undo(Merge merge) {
    assertThat(undo(world.team, merge)).isInstanceOf(UndoMergeOutcome.Undone.class);
  }

  @Test
  void theSurvivorHoldsWhatBothHeldAndTheOtherPointsToIt() {
    merge(world.team);

    assertThat(world.open(ONE).view().address()).isNotNull();
    assertThat(world.directory.children().find(TWO).orElseThrow())
        .isInstanceOfSatisfying(
            ChildRecord.Merged.class, merged -> assertThat(merged.into()).isEqualTo(ONE));
    assertThat(world.directory.actions()).containsExactly("merge-children", "merge-children");
  }

  @Test
  void undoneItIsExactlyAsItWas() {
    ChildRecord.Open one = world.open(ONE);
    ChildRecord.Open two = world.open(TWO);

    undo(merged(ONE, TWO));

    assertThat(world.open(ONE).statements()).isEqualTo(one.statements());
    assertThat(world.open(TWO).statements()).isEqualTo(two.statements());
    assertThat(world.open(TWO).view()).isEqualTo(two.view());
  }

  /** What had been merged into the duplicate goes with it. */
  @Test
  void undoneMergeOfAMergedRecordGivesBackBoth() {
    ContactPointId three = AChild.number(3);
    world.directory.given(
        AChild.silent(3).saying(SomeFacts.of("Leah", "Warde").born("2012-03-09")).build());
    ChildRecord.Open leaf = world.open(three);
    Merge inner = merged(TWO, three);
    ChildRecord.Open middle = world.open(TWO);
    Merge outer = merged(ONE, TWO);

    undo(outer);
    assertThat(world.open(TWO).statements()).isEqualTo(middle.statements());
    undo(inner);
    assertThat(world.open(three).statements()).isEqualTo(leaf.statements());
    assertThat(world.open(ONE).statements()).hasSize(1);
  }

  private static final StatementKey HEALTH =
      new StatementKey(new Source(AnAccount.LEEDS, "health"), "h-1");

  /** A row that came while both were one: it was linked to the record that stood for them. */
  private SourceLink came(SomeFacts facts) {
    Row row =
        new Row(
            7, HEALTH, LocalDate.of(2026, 11, 1), RowAction.UPSERT, facts.build(), null, null, "d");
    Version version = new Version(row.asOf(), "upload", false, row.facts());
    SourceLink link =
        new SourceLink(
            HEALTH,
            ONE,
            null,
            false,
            null,
            List.of(LinkStep.of("upload", row, RowOutcome.LINKED, null)),
            1);
    ChildRecord.Open survivor = world.open(ONE);
    world.directory.given(new Change.LinkSaved(null, link));
    world.directory.given(
        new Change.RecordSaved(
            survivor, survivor.stating(Statement.first(HEALTH, ONE, version)).revised()));
    return link;
  }

  private SourceLink linkNow() {
    return world.directory.sourceLinks().findAll(List.of(HEALTH)).values().iterator().next();
  }

  @Test
  void rowThatIsPlainlyTheDuplicatesGoesWithItAndItsLinkToo() {
    Merge merge = merged(ONE, TWO);
    came(
        SomeFacts.of("Lea", "Ward")
            .born("2012-03-09")
            .livingAt("1 High Row", "LS1 1AA")
            .nhs("9000000009"));

    undo(merge);

    assertThat(world.open(ONE).statement(HEALTH)).isEmpty();
    assertThat(world.open(TWO).statement(HEALTH)).isPresent();
    assertThat(linkNow().child()).isEqualTo(TWO);
  }

  @Test
  void rowThatMayBeEithersWaitsForAPerson() {
    Merge merge = merged(ONE, TWO);
    came(SomeFacts.of("Zoltan", "Kiss").born("2018-01-01"));

    undo(merge);

    assertThat(world.open(ONE).statement(HEALTH)).isEmpty();
    assertThat(world.open(TWO).statement(HEALTH)).isEmpty();
    WaitingRow waiting =
        world
            .directory
            .waitingRows()
            .find(Objects.requireNonNull(linkNow().review()))
            .orElseThrow();
    assertThat(waiting.candidates())
        .extracting(WaitingRow.Candidate::child)
        .containsExactlyInAnyOrder(ONE, TWO);
    assertThat(waiting.listedTo()).isEqualTo(AnAccount.LEEDS);
    assertThat(waiting.upload()).isEqualTo("upload");
    assertThat(world.directory.actions()).endsWith("undo-merge", "undo-merge", "row-to-review");
  }

  @Test
  void anotherCouncilsTeamMayNotMerge() {
    assertThat(merge(world.yorkTeam)).isEqualTo(new MergeOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  @Test
  void anotherCouncilsTeamMayNotPartThem() {
    assertThat(undo(world.yorkTeam, merged(ONE, TWO)))
        .isEqualTo(new UndoMergeOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  private DistinctionOutcome distinguish(
      Account account, ContactPointId one, ContactPointId other) {
    return world.distinguishChildren.handle(
        new DistinguishChildrenCommand(
            RegistrationWorld.as(account),
            one,
            other,
            DistinctionReason.TWINS,
            world.pending().naming("apart")));
  }

  @Test
  void distinctChildrenAreNotMerged() {
    assertThat(distinguish(world.team, ONE, TWO))
        .isInstanceOf(DistinctionOutcome.Distinguished.class);
    assertThat(merge(world.team)).isEqualTo(new MergeOutcome.Distinct());
  }

  @Test
  void onlyTheTeamOfBothChildrensCouncilDistinguishesThem() {
    ContactPointId inYork = AChild.number(3);
    world.directory.given(
        AChild.silent(3)
            .answeredForBy(AnAccount.YORK)
            .saying(SomeFacts.of("Leo", "Ward").born("2012-03-09"))
            .build());

    assertThat(distinguish(world.yorkTeam, ONE, TWO))
        .isEqualTo(new DistinctionOutcome.Refused(Denial.OTHER_COUNCIL));
    assertThat(distinguish(world.team, ONE, inYork))
        .isEqualTo(new DistinctionOutcome.Refused(Denial.OTHER_COUNCIL));
    assertThat(distinguish(world.team, inYork, ONE))
        .isEqualTo(new DistinctionOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  @Test
  void aChildIsNotDistinctFromItself() {
    assertThat(distinguish(world.team, ONE, ONE)).isEqualTo(new DistinctionOutcome.SameRecord());
  }

  @Test
  void unknownChildIsNotDistinguished() {
    assertThat(distinguish(world.team, ONE, AChild.number(9)))
        .isEqualTo(new DistinctionOutcome.Unknown());
    assertThat(distinguish(world.team, AChild.number(9), ONE))
        .isEqualTo(new DistinctionOutcome.Unknown());
  }

  @Test
  void shieldedChildIsForTheShieldingFunction() {
    world.directory.given(
        AChild.silent(3).saying(SomeFacts.of("Leo", "Ward").born("2012-03-09")).shielded());

    assertThat(distinguish(world.team, ONE, AChild.number(3)))
        .isEqualTo(new DistinctionOutcome.Apart(ONE, AChild.number(3)));
    assertThat(distinguish(world.team, AChild.number(3), ONE))
        .isEqualTo(new DistinctionOutcome.Apart(AChild.number(3), ONE));
  }

  @Test
  void recordThatIsFullTakesNoFurtherDistinction() {
    ContactPointId full = AChild.number(3);
    world.directory.given(
        AChild.silent(3)
            .saying(SomeFacts.of("Leo", "Ward").born("2012-03-09"))
            .distinctFrom(
                LongStream.range(10, 20_000)
                    .mapToObj(AChild::number)
                    .toArray(ContactPointId[]::new))
            .build());
    DistinctionOutcome refused = new DistinctionOutcome.NotCommitted(new Commits.Full());

    assertThat(distinguish(world.team, full, ONE)).isEqualTo(refused);
    assertThat(distinguish(world.team, ONE, full)).isEqualTo(refused);
    assertThat(world.open(ONE).distinctFrom()).isEmpty();
  }

  /** The team said it of the record that it saw, and so of every number in it. */
  @Test
  void whoWasDistinguishedFromAMergedRecordStaysDistinctFromBothOnceItIsUndone() {
    ContactPointId three = AChild.number(3);
    world.directory.given(
        AChild.silent(3).saying(SomeFacts.of("Leo", "Ward").born("2012-03-09")).build());
    Merge merge = merged(ONE, TWO);
    assertThat(distinguish(world.team, ONE, three))
        .isInstanceOf(DistinctionOutcome.Distinguished.class);

    undo(merge);

    assertThat(merge(world.team, ONE, three)).isEqualTo(new MergeOutcome.Distinct());
    assertThat(merge(world.team, TWO, three)).isEqualTo(new MergeOutcome.Distinct());
  }

  /** Whoever is distinct from one record of a child is distinct from the child. */
  @Test
  void whoeverIsDistinctFromAMergedRecordIsNotMergedEither() {
    ContactPointId three = AChild.number(3);
    world.directory.given(
        AChild.silent(3)
            .saying(SomeFacts.of("Leo", "Ward").born("2012-03-09"))
            .distinctFrom(TWO)
            .build());
    merge(world.team);

    assertThat(merge(world.team, three, ONE)).isEqualTo(new MergeOutcome.Distinct());
  }

  /** Who is registered as another child than a merged one is another than each of its numbers. */
  @Test
  void childWhoIsRegisteredAsDistinctFromAMergedNumberIsDistinctFromTheWholeRecord() {
    Merge merge = merged(ONE, TWO);
    RegistrationOutcome.Registered twin =
        (RegistrationOutcome.Registered)
            world.register(SomeFacts.of("Lea", "Ward").born("2012-03-09"), TWO);
    ContactPointId three = twin.child().content().id();

    assertThat(merge(world.team, three, ONE)).isEqualTo(new MergeOutcome.Distinct());
    undo(merge);
    assertThat(merge(world.team, three, ONE)).isEqualTo(new MergeOutcome.Distinct());
    assertThat(merge(world.team, three, TWO)).isEqualTo(new MergeOutcome.Distinct());
  }

  /** A view that is sent back says nothing: each record keeps its own facts (rules §4). */
  @Test
  void viewThatIsSentBackWhileTheyAreOneLeavesTheUndoExact() {
    ChildRecord.Open one = world.open(ONE);
    Merge merge = merged(ONE, TWO);
    ChildView shown = world.open(ONE).view();
    CorrectChildOutcome sentBack =
        world.correctChild.handle(
            new CorrectChildCommand(
                RegistrationWorld.as(world.team),
                world.open(ONE),
                new Correction(
                    shown.names(),
                    shown.dateOfBirth(),
                    Gender.FEMALE,
                    shown.address(),
                    shown.carers(),
                    null),
                true,
                List.of(),
                world.pending().naming(ONE.value())));
    assertThat(sentBack).isInstanceOf(CorrectChildOutcome.Corrected.class);

    undo(merge);

    assertThat(world.open(ONE).view().currentName()).isEqualTo(one.view().currentName());
    assertThat(world.open(ONE).view().address()).isNull();
    assertThat(world.open(ONE).view().gender()).isEqualTo(Gender.FEMALE);
  }
}
