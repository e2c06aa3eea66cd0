package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** What follows from changes of records for the list of possible duplicates (rules §4). */
class DuplicateChangesTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final Source CENSUS = new Source(LEEDS, "school-census");
  private static final Source HEALTH = new Source(LEEDS, "health");
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private final ChildRecord.Open leah = open(1, said(CENSUS, leahs()));
  private final ChildRecord.Open lea = open(2, said(HEALTH, leahs()));

  private static Facts leahs() {
    return SourceFacts.of("Leah", "Ward").born(LocalDate.of(2012, 3, 9)).facts();
  }

  private static Statement said(Source source, Facts facts) {
    return said(source, facts, false);
  }

  private static Statement said(Source source, Facts facts, boolean withdrawn) {
    return Statement.first(
        new StatementKey(source, "1"), id(1), new Version(MAY, "act", withdrawn, facts));
  }

  private static ContactPointId id(long seed) {
    return ContactPointId.generate(new Random(seed));
  }

  private static ChildRecord.Open open(long seed, Statement... statements) {
    return new ChildRecord.Open(
        id(seed), Revision.NEW, LEEDS, List.of(statements), Set.of(), false);
  }

  private static ChildRecord.Shielded hidden(ChildRecord.Open open, String proof) {
    return new ChildRecord.Shielded(
        open.id(), open.revision().nextEpoch(), open.face(), proof, open.distinctFrom());
  }

  private static DuplicateChanges of(Change... changes) {
    return DuplicateChanges.of(List.of(changes), WORDS);
  }

  private static Set<ContactPointId> compared(ChildRecord before, ChildRecord after) {
    return of(new Change.RecordSaved(before, after)).compared().keySet();
  }

  /** A second record may have been made of the child meanwhile (rules §4.10). */
  @Test
  void recordThatComesBackFromTheArchiveIsCompared() {
    ChildRecord.Open dead = open(1, said(CENSUS, leahs().died(MAY)));
    ChildRecord archived = dead.takenOut();
    ChildRecord.Open corrected =
        ((ChildRecord.Open) archived).stating(said(CENSUS, leahs())).revised();
    assertThat(compared(dead, archived)).isEmpty();
    assertThat(compared(archived, corrected)).containsExactly(dead.id());
  }

  @Test
  void newRecordsAreComparedAndPointersAreNot() {
    assertThat(of(new Change.RecordSaved(null, leah)).compared().keySet())
        .containsExactly(leah.id());
    ChildRecord pointer = Merging.join(lea, leah).other();
    assertThat(of(new Change.RecordSaved(null, pointer)).compared()).isEmpty();
  }

  @Test
  void whatChangesNothingOneIsRecognisedByIsNotCompared() {
    assertThat(compared(leah, leah.revised())).isEmpty();
    assertThat(compared(leah, leah.stating(said(HEALTH, leahs())).revised())).isEmpty();
  }

  @Test
  void nameHomeCouncilAndStateAreCompared() {
    SourceFacts leahs = SourceFacts.of("Leah", "Ward").born(LocalDate.of(2012, 3, 9));
    assertThat(
            compared(
                leah, leah.stating(said(CENSUS, leahs.named("Lea", "Ward").facts())).revised()))
        .containsExactly(leah.id());
    assertThat(
            compared(
                leah,
                leah.stating(said(CENSUS, leahs.at("1 High Street", "LS6 2AB").facts())).revised()))
        .containsExactly(leah.id());
    assertThat(compared(leah, leah.answeredForBy(YORK).revised())).containsExactly(leah.id());
    assertThat(compared(leah, hidden(leah, "a"))).containsExactly(leah.id());
    assertThat(compared(hidden(leah, "a"), hidden(leah, "b"))).containsExactly(leah.id());
    assertThat(compared(hidden(leah, "a"), hidden(leah, "a"))).isEmpty();
  }

  /** Two of one source are two children: once one of them leaves it, nothing says so any more. */
  @Test
  void recordThatASourceLeftIsCompared() {
    ChildRecord.Open both = leah.stating(said(HEALTH, leahs()));
    assertThat(compared(both, both.stating(said(HEALTH, leahs(), true)).revised()))
        .containsExactly(leah.id());
  }

  @Test
  void eachStateOfARecordHasItsOwnMark() {
    DuplicateChanges first = of(new Change.RecordSaved(null, leah));
    DuplicateChanges second = of(new Change.RecordSaved(leah, leah.answeredForBy(YORK).revised()));
    DuplicateChanges gone = of(new Change.RecordDeleted(leah));
    assertThat(List.of(first, second, gone))
        .extracting(changes -> changes.compared().get(leah.id()))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void mergeAndDistinctionSettleAPair() {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah, lea);
    DuplicateChanges merged =
        of(
            new Change.RecordSaved(leah, joined.survivor()),
            new Change.RecordSaved(lea, joined.other()));
    assertThat(merged.settled()).containsExactly(RecordPair.of(leah.id(), lea.id()));
    DuplicateChanges apart =
        of(
            new Change.RecordSaved(leah, leah.distinguishedFrom(Set.of(lea.id())).revised()),
            new Change.RecordSaved(lea, lea.distinguishedFrom(Set.of(leah.id())).revised()));
    assertThat(apart.settled()).containsExactly(RecordPair.of(leah.id(), lea.id()));
    assertThat(apart.compared()).isEmpty();
    assertThat(apart.decided()).isEmpty();
  }

  /** Not to be read from it is whether a shielded child was merged or distinguished (rules §6). */
  @Test
  void whatIsDecidedOfAShieldedChildLooksTheSame() {
    RecordPair pair = RecordPair.of(leah.id(), lea.id());
    ChildRecord.Shielded hidden = hidden(leah, "a");
    DuplicateChanges apart =
        of(
            new Change.RecordSaved(hidden, hidden.distinguishedFrom(Set.of(lea.id()))),
            new Change.RecordSaved(lea, lea.distinguishedFrom(Set.of(leah.id())).revised()));
    assertThat(apart.decided()).containsExactly(pair);
    assertThat(apart.settled()).isEmpty();
    assertThat(of(new Change.MergeHidden(lea.id(), leah.id())).decided()).containsExactly(pair);
  }

  @Test
  void endOfAHiddenMergeIsComparedAgain() {
    DuplicateChanges ended = of(new Change.HiddenMergeEnded(lea.id(), leah.id()));
    assertThat(ended.settled()).containsExactly(RecordPair.of(leah.id(), lea.id()));
    assertThat(ended.compared()).containsEntry(lea.id(), "");
    assertThat(
            of(
                    new Change.RecordSaved(hidden(lea, "a"), lea.revised()),
                    new Change.HiddenMergeEnded(lea.id(), leah.id()))
                .compared()
                .get(lea.id()))
        .isNotEmpty();
  }
}
