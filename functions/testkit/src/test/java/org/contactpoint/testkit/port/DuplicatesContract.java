package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.KnownPair;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Records that are to be compared, and pairs that may be one child (rules §4). */
abstract class DuplicatesContract extends PortContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final DuplicateList LEEDS = DuplicateList.open(AnAccount.LEEDS);
  private static final DuplicateList YORK = DuplicateList.open(AnAccount.YORK);

  private final ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
  private final ChildRecord.Open lea = AChild.named("Lea", "Ward").build();

  private List<DuplicateCheck> waiting() {
    return IntStream.range(0, DuplicateCheck.PARTS)
        .boxed()
        .flatMap(part -> world.duplicateChecks().waiting(part, null, 10).stream())
        .toList();
  }

  private void drain() {
    waiting().forEach(world.duplicateChecks()::done);
    assertThat(waiting()).isEmpty();
  }

  private static ComparedPair compared(ChildRecord one, ChildRecord other) {
    return new ComparedPair(
        RecordPair.of(one.id(), other.id()),
        Map.of(one.id(), one.revision(), other.id(), other.revision()));
  }

  private static PairLists listed(DuplicateList list) {
    return new PairLists(list, null);
  }

  private void found(ChildRecord one, ChildRecord other) {
    assertThat(world.duplicateChecks().found(compared(one, other), listed(LEEDS), TODAY)).isTrue();
  }

  private List<PossibleDuplicate> pairs() {
    return world.duplicates().of(LEEDS, null, 10);
  }

  @Test
  void everyNewRecordWaitsToBeCompared() {
    committed(saved(null, leah), saved(null, lea));
    assertThat(waiting())
        .extracting(DuplicateCheck::child)
        .containsExactlyInAnyOrder(leah.id(), lea.id());
    assertThat(world.duplicateChecks().waiting()).isEqualTo(2);
    DuplicateCheck first = waiting().getFirst();
    assertThat(
            world
                .duplicateChecks()
                .waiting(DuplicateCheck.partOf(first.child()), first.child().value(), 10))
        .doesNotContain(first);
  }

  @Test
  void aRecordWaitsAgainWhereWhatItIsRecognisedByChanges() {
    committed(saved(null, leah));
    drain();
    committed(saved(leah, leah.revised()));
    assertThat(waiting()).isEmpty();
    ChildRecord.Open before = leah.revised();
    ChildRecord.Open moved =
        AChild.named("Leah", "Ward")
            .sayingOnly(SomeFacts.full("Leah", "Pike", "2012-03-09"))
            .at(before.revision().next())
            .build();
    committed(saved(before, moved));
    assertThat(waiting()).extracting(DuplicateCheck::child).containsExactly(leah.id());
  }

  @Test
  void aRecordThatGoesToAnotherCouncilWaitsAgain() {
    committed(saved(null, leah));
    drain();
    committed(saved(leah, leah.answeredForBy(AnAccount.YORK).revised()));
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void aCheckOfAnEarlierStateLeavesTheLaterOne() {
    committed(saved(null, leah));
    DuplicateCheck early = waiting().getFirst();
    committed(saved(leah, leah.answeredForBy(AnAccount.YORK).revised()));
    world.duplicateChecks().done(early);
    assertThat(waiting()).hasSize(1).doesNotContain(early);
  }

  @Test
  void aPairIsListedOnceAndFoundByItsId() {
    committed(saved(null, leah), saved(null, lea));
    found(leah, lea);
    found(leah, lea);
    PossibleDuplicate pair = pairs().getFirst();
    assertThat(pairs()).containsExactly(pair);
    assertThat(pair.pair()).isEqualTo(RecordPair.of(leah.id(), lea.id()));
    assertThat(pair.foundOn()).isEqualTo(TODAY);
    assertThat(world.duplicates().find(pair.id())).contains(pair);
    assertThat(world.duplicates().find("nothing")).isEmpty();
    assertThat(world.duplicates().of(LEEDS, pair.place(), 10)).isEmpty();
    assertThat(world.duplicates().of(YORK, null, 10)).isEmpty();
    assertThat(world.duplicates().of(DuplicateList.shielded(AnAccount.LEEDS), null, 10)).isEmpty();
    assertThat(world.duplicateChecks().known(lea.id()).keySet()).containsExactly(leah.id());
  }

  @Test
  void aPairOfTwoCouncilsIsInTheListOfEach() {
    committed(saved(null, leah), saved(null, lea));
    world.duplicateChecks().found(compared(leah, lea), new PairLists(LEEDS, YORK), TODAY);
    assertThat(world.duplicates().of(YORK, null, 10)).isEqualTo(pairs()).hasSize(1);
    String one = world.duplicateChecks().nameOf(LEEDS);
    String other = world.duplicateChecks().nameOf(YORK);
    ContactPointId first = RecordPair.of(leah.id(), lea.id()).one();
    assertThat(world.duplicateChecks().known(first).values())
        .containsExactly(new KnownPair(TODAY, one));
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void nothingIsStoredOfRecordsThatChangedMeanwhile() {
    committed(saved(null, leah), saved(null, lea));
    committed(saved(lea, lea.revised()));
    assertThat(world.duplicateChecks().found(compared(leah, lea), listed(LEEDS), TODAY)).isFalse();
    assertThat(pairs()).isEmpty();
    found(leah, lea.revised());
    assertThat(world.duplicateChecks().gone(compared(leah, lea))).isFalse();
    assertThat(pairs()).hasSize(1);
    assertThat(world.duplicateChecks().gone(compared(leah, lea.revised()))).isTrue();
    assertThat(pairs()).isEmpty();
    assertThat(world.duplicateChecks().known(lea.id())).isEmpty();
  }

  @Test
  void aPairWithARecordThatIsGoneCanBeDeleted() {
    committed(saved(null, leah), saved(null, lea));
    found(leah, lea);
    drain();
    committed(new Change.RecordDeleted(lea));
    assertThat(waiting()).extracting(DuplicateCheck::child).containsExactly(lea.id());
    ComparedPair left =
        new ComparedPair(RecordPair.of(leah.id(), lea.id()), Map.of(leah.id(), leah.revision()));
    assertThat(world.duplicateChecks().gone(left)).isTrue();
    assertThat(pairs()).isEmpty();
  }

  @Test
  void aMergeSettlesThePairAndBothAreComparedAgain() {
    committed(saved(null, leah), saved(null, lea));
    found(leah, lea);
    drain();
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah, lea);
    committed(saved(leah, joined.survivor()), saved(lea, joined.other()));
    assertThat(pairs()).isEmpty();
    assertThat(world.duplicateChecks().known(lea.id())).isEmpty();
    assertThat(waiting())
        .extracting(DuplicateCheck::child)
        .containsExactlyInAnyOrder(leah.id(), lea.id());
  }

  @Test
  void aDistinctionSettlesThePair() {
    committed(saved(null, leah), saved(null, lea));
    found(leah, lea);
    PossibleDuplicate pair = pairs().getFirst();
    drain();
    committed(
        saved(leah, AChild.named("Leah", "Ward").distinctFrom(lea.id()).at(next(leah)).build()),
        saved(lea, AChild.named("Lea", "Ward").distinctFrom(leah.id()).at(next(lea)).build()));
    assertThat(pairs()).isEmpty();
    assertThat(world.duplicates().find(pair.id())).isEmpty();
    assertThat(waiting()).isEmpty();
  }

  private static Revision next(ChildRecord record) {
    return record.revision().next();
  }

  /** What was decided of shielded children is kept, and does not say what it was (rules §6). */
  @Test
  void aHiddenMergeSettlesThePairUntilItEnds() {
    committed(saved(null, leah), saved(null, lea));
    found(leah, lea);
    PossibleDuplicate pair = pairs().getFirst();
    drain();
    committed(new Change.MergeHidden(lea.id(), leah.id()));
    assertThat(pairs()).isEmpty();
    assertThat(world.duplicates().find(pair.id())).isEmpty();
    assertThat(Stream.of(leah, lea).map(r -> world.duplicateChecks().known(r.id()).values()))
        .allSatisfy(known -> assertThat(known).containsExactly(new KnownPair(null, null)));
    committed(new Change.HiddenMergeEnded(lea.id(), leah.id()));
    assertThat(world.duplicateChecks().known(leah.id())).isEmpty();
    assertThat(waiting()).extracting(DuplicateCheck::child).containsExactly(lea.id());
  }

  @Test
  void aDistinctionOfAShieldedChildLooksTheSame() {
    ChildRecord.Shielded hidden = AChild.named("Leah", "Ward").shielded();
    committed(saved(null, hidden), saved(null, lea));
    found(hidden, lea);
    committed(
        saved(hidden, hidden.distinguishedFrom(java.util.Set.of(lea.id()))),
        saved(lea, AChild.named("Lea", "Ward").distinctFrom(leah.id()).at(next(lea)).build()));
    assertThat(pairs()).isEmpty();
    assertThat(world.duplicateChecks().known(lea.id()).get(leah.id()))
        .isEqualTo(new KnownPair(null, null));
  }

  @Test
  void whoIsHiddenOrRevealedIsComparedAgain() {
    committed(saved(null, leah));
    drain();
    ChildRecord.Shielded hidden = AChild.named("Leah", "Ward").shielded();
    committed(saved(leah, hidden));
    assertThat(waiting()).hasSize(1);
    assertThat(Optional.of(waiting().getFirst().mark())).isNotEmpty();
    drain();
    committed(saved(hidden, AChild.named("Leah", "Ward").at(next(hidden)).build()));
    assertThat(waiting()).hasSize(1);
  }
}
