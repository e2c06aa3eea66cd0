package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Merging is never destructive: it can be undone exactly (rules §4). */
class MergingTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final ContactPointId LEAH = id(1);
  private static final ContactPointId DOUBLE = id(2);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Test
  void survivorHoldsAllAndDuplicatePointsToIt() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), duplicate());

    assertThat(joined.survivor().statements()).hasSize(3);
    assertThat(joined.survivor().id()).isEqualTo(LEAH);
    assertThat(joined.survivor().responsible()).isEqualTo(LEEDS);
    assertThat(joined.survivor().revision()).isEqualTo(new Revision(8, 1));
    assertThat(joined.other().into()).isEqualTo(LEAH);
    assertThat(joined.other().id()).isEqualTo(DOUBLE);
    assertThat(joined.other().revision()).isEqualTo(new Revision(4, 0));
  }

  @Test
  void partingGivesBackTheSameTwoRecords() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), duplicate());
    Merging.Pair<ChildRecord.Open> parted = parted(joined.survivor(), joined.other());

    assertThat(parted.survivor().statements()).isEqualTo(leah().statements());
    assertThat(parted.survivor().view()).isEqualTo(leah().view());
    assertThat(parted.survivor().distinctFrom()).isEqualTo(leah().distinctFrom());
    assertThat(parted.other().id()).isEqualTo(DOUBLE);
    assertThat(parted.other().statements()).isEqualTo(duplicate().statements());
    assertThat(parted.other().view()).isEqualTo(duplicate().view());
    assertThat(parted.other().distinctFrom()).isEqualTo(duplicate().distinctFrom());
  }

  @Property(seed = "20040312", tries = 100)
  void partingGivesBackWhateverWasJoined(
      @ForAll @IntRange(min = 1, max = 6) int mine,
      @ForAll @IntRange(min = 1, max = 6) int theirs) {
    ChildRecord.Open one = record(LEAH, "health", mine);
    ChildRecord.Open other = record(DOUBLE, "local", theirs);

    Merging.Pair<ChildRecord.Merged> joined = Merging.join(one, other);
    Merging.Pair<ChildRecord.Open> parted = parted(joined.survivor(), joined.other());

    assertThat(parted.survivor().statements()).isEqualTo(one.statements());
    assertThat(parted.other().statements()).isEqualTo(other.statements());
  }

  /** What a source says while both are one goes back with the statement that it belongs to. */
  @Test
  void laterVersionsGoBackWithTheirStatement() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), duplicate());
    Statement theirs = joined.survivor().statement(key("local", "L-1")).orElseThrow();
    Statement later = theirs.saying(version(JUNE, "b", SourceFacts.of("Lea", "Brook")));

    Merging.Pair<ChildRecord.Open> parted =
        parted(joined.survivor().stating(later), joined.other());

    assertThat(parted.survivor().statements()).isEqualTo(leah().statements());
    assertThat(parted.other().statements()).containsExactly(later);
    assertThat(parted.other().view().currentName()).isEqualTo(SourceFacts.name("Lea", "Brook"));
  }

  @Test
  void newStatementStaysWithTheRecordThatItWasFirstLinkedTo() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), duplicate());
    Statement added = statement(LEAH, "youth-justice", "Y-1", SourceFacts.of("Leah", "Ward"));

    Merging.Pair<ChildRecord.Open> parted =
        parted(joined.survivor().stating(added), joined.other());

    assertThat(parted.survivor().statements()).contains(added).hasSize(3);
    assertThat(parted.other().statements()).isEqualTo(duplicate().statements());
  }

  @Test
  void everyPartingIsOneChangeMore() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), duplicate());
    Merging.Pair<ChildRecord.Open> parted = parted(joined.survivor(), joined.other());

    assertThat(parted.survivor().revision()).isEqualTo(new Revision(9, 1));
    assertThat(parted.other().revision()).isEqualTo(new Revision(5, 0));
  }

  /** A record that ever had a shield is never deleted, merged or not (rules §6). */
  @Test
  void mergedRecordWasShieldedIfEitherWas() {
    assertThat(Merging.join(leah(), onceShielded(duplicate())).survivor().onceShielded()).isTrue();
    assertThat(Merging.join(onceShielded(leah()), duplicate()).survivor().onceShielded()).isTrue();
    assertThat(Merging.join(leah(), duplicate()).survivor().onceShielded()).isFalse();
  }

  @Test
  void partedRecordsRememberTheirShields() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), onceShielded(duplicate()));
    Merging.Pair<ChildRecord.Open> parted = parted(joined.survivor(), joined.other());

    assertThat(parted.survivor().onceShielded()).isTrue();
    assertThat(parted.other().onceShielded()).isTrue();
  }

  private static Merging.Pair<ChildRecord.Open> parted(
      ChildRecord.Open survivor, ChildRecord.Merged duplicate) {
    return Merging.part(survivor, duplicate, Merging.own(survivor, duplicate, List.of()));
  }

  @Test
  void recordOfWhichNothingIsLeftIsNoted() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), duplicate());
    ChildRecord.Open onlyTheirs = joined.survivor().stating(duplicate().statements());
    ChildRecord.Open onlyOurs = joined.survivor().stating(leah().statements());

    assertThat(Merging.own(joined.survivor(), joined.other(), List.of()).leavesOneUnnamed())
        .isFalse();
    assertThat(Merging.own(onlyTheirs, joined.other(), List.of()).leavesOneUnnamed()).isTrue();
    assertThat(Merging.own(onlyOurs, joined.other(), List.of()).leavesOneUnnamed()).isTrue();
  }

  /** "Not the same child" is remembered (rules §4). */
  @Test
  void distinctRecordsStayDistinct() {
    ChildRecord.Open apart =
        leah().distinguishedFrom(Set.of(id(8))).distinguishedFrom(Set.of(DOUBLE));

    assertThat(apart.distinctFrom()).contains(id(8), DOUBLE);
    assertThat(Merging.join(apart, duplicate()).survivor().distinctFrom()).contains(id(8));
    assertThat(apart.revised().distinctFrom()).isEqualTo(apart.distinctFrom());
    assertThat(apart.answeredForBy(YORK).distinctFrom()).isEqualTo(apart.distinctFrom());
  }

  private static final Instant UNDOING = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void mergeGoesFromProposalToUndoing() {
    Merge proposed =
        new Merge(
            "a".repeat(32),
            LEAH,
            DOUBLE,
            Merge.State.PROPOSED,
            "same-child",
            new PersonId("p-1"),
            1);
    Merge done = proposed.becoming(Merge.State.DONE);
    Merge undoing = done.undoProposed(new PersonId("p-2"), UNDOING);
    Merge undone = undoing.becoming(Merge.State.UNDONE);

    assertThat(List.of(proposed, done, undoing, undone))
        .extracting(Merge::stands)
        .containsExactly(false, true, true, false);
    assertThat(done.proposedBy()).isEqualTo(new PersonId("p-1"));
    assertThat(undoing.proposedBy()).isEqualTo(new PersonId("p-2"));
    assertThat(undone.proposedAt()).isEqualTo(UNDOING);
    assertThat(undone.state()).isEqualTo(Merge.State.UNDONE);
    assertThat(undone.version()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Merge.State.class)
  void stateIsReadByItsCode(Merge.State state) {
    assertThat(Merge.State.ofCode(state.code())).isEqualTo(state);
  }

  @Test
  void unknownStateIsFault() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Merge.State.ofCode("perhaps"));
  }

  private static ChildRecord.Open leah() {
    return new ChildRecord.Open(
        LEAH,
        new Revision(7, 1),
        LEEDS,
        List.of(
            statement(LEAH, "health", "H-1", SourceFacts.of("Leah", "Ward").nhs("9000000009")),
            statement(LEAH, "school-census", "C-1", SourceFacts.of("Leah", "Ward"))),
        Set.of(id(9)),
        false);
  }

  private static ChildRecord.Open duplicate() {
    return new ChildRecord.Open(
        DOUBLE,
        new Revision(3, 0),
        LEEDS,
        List.of(statement(DOUBLE, "local", "L-1", SourceFacts.of("Lea", "Ward"))),
        Set.of(id(8)),
        false);
  }

  private static ChildRecord.Open onceShielded(ChildRecord.Open record) {
    return new ChildRecord.Open(
        record.id(),
        record.revision(),
        record.responsible(),
        record.statements(),
        record.distinctFrom(),
        true);
  }

  private static ChildRecord.Open record(ContactPointId id, String feed, int statements) {
    List<Statement> all =
        IntStream.range(0, statements)
            .mapToObj(i -> statement(id, feed, "R-" + i, SourceFacts.of("Leah", "Ward")))
            .toList();
    return new ChildRecord.Open(id, Revision.NEW, LEEDS, all, Set.of(), false);
  }

  private static Statement statement(
      ContactPointId child, String feed, String record, SourceFacts telling) {
    return Statement.first(key(feed, record), child, version(MAY, "a", telling));
  }

  private static Version version(LocalDate asOf, String act, SourceFacts telling) {
    return new Version(asOf, act, false, telling.facts());
  }

  private static StatementKey key(String feed, String record) {
    return new StatementKey(new Source(LEEDS, feed), record);
  }

  static ContactPointId id(int seed) {
    return ContactPointId.generate(new Random(seed));
  }
}
