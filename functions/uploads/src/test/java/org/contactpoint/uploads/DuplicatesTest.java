package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.carer.Relationship.MOTHER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;

/** What slipped through is looked for afterwards (rules §4.10, one child, one record). */
class DuplicatesTest {
  private static final Source CENSUS = new Source(AnAccount.LEEDS, "school-census");
  private static final Source HEALTH = new Source(AnAccount.LEEDS, "health");
  private static final String BORN = "2012-03-09";

  private final Office office = new Office();

  private static SomeFacts facts(String given, String family) {
    return SomeFacts.of(given, family).born(BORN).female().livingAt("1 High Street", "LS6 2AB");
  }

  private static AChild child(long seed, Source source, SomeFacts facts) {
    return AChild.silent(seed)
        .saying(
            AStatement.saying(facts).from(source.authority(), source.feed()).recordId("r" + seed));
  }

  private static ChildRecord.Open leah() {
    return child(1, CENSUS, facts("Leah", "Ward")).build();
  }

  private static ChildRecord.Open lea() {
    return child(2, HEALTH, facts("Lea", "Ward")).build();
  }

  private void given(ChildRecord... records) {
    office.directory.given(records);
  }

  private void compare() {
    office.deliver(new Message.CompareRecords());
    assertThat(office.directory.duplicateChecks().waiting()).isZero();
    assertThat(office.compared.faults).isEmpty();
  }

  private List<PossibleDuplicate> open(Authority authority) {
    return office.directory.duplicates().of(DuplicateList.open(authority), null, 100);
  }

  private List<PossibleDuplicate> shielded(Authority authority) {
    return office.directory.duplicates().of(DuplicateList.shielded(authority), null, 100);
  }

  private List<RecordPair> pairs(Authority authority) {
    return open(authority).stream().map(PossibleDuplicate::pair).toList();
  }

  private static RecordPair pair(ChildRecord one, ChildRecord other) {
    return RecordPair.of(one.id(), other.id());
  }

  /** Hides it, as its team would: the face and a proof of who is responsible are left. */
  private ChildRecord.Shielded hide(ChildRecord.Open open, Authority responsible) {
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            open.id(),
            open.revision().nextEpoch(),
            open.face(),
            office.directory.responsibilityProofs().proof(open.id(), responsible),
            open.distinctFrom());
    office.directory.given(new Change.RecordSaved(open, hidden));
    return hidden;
  }

  @Test
  void twoRecordsThatMayBeOneChildAreListedOnce() {
    given(leah(), lea());
    compare();
    assertThat(pairs(AnAccount.LEEDS)).containsExactly(pair(leah(), lea()));
    assertThat(open(AnAccount.LEEDS).getFirst().foundOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(open(AnAccount.YORK)).isEmpty();
    assertThat(office.compared.found).isEqualTo(1);
  }

  /** However unlike the given name, where family name, birthday and home agree. */
  @Test
  void anotherGivenNameAtTheSameHomeIsListed() {
    given(leah(), child(2, HEALTH, facts("Maya", "Ward")).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).hasSize(1);
  }

  /** With the birthday and a name wrong no key of a row finds the child: the home does. */
  @Test
  void wrongBirthdayAndMisspeltNameAtTheSameHomeAreListed() {
    SomeFacts said = facts("Zofia", "Nowakowska").caredForBy("Anna Nowakowska", MOTHER);
    SomeFacts slip =
        facts("Zofia", "Novak").born("2012-09-03").caredForBy("Anna Nowakowska", MOTHER);
    given(child(1, CENSUS, said).build(), child(2, HEALTH, slip).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).hasSize(1);
  }

  @Test
  void strangersAreNotListed() {
    given(leah(), child(2, HEALTH, SomeFacts.of("Tom", "Pike").born("2015-07-01")).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
  }

  /** A source that has a record of each knows two children: real twins must not fill the list. */
  @Test
  void childrenWhoBothStandInOneSourceAreNotListed() {
    given(leah(), child(2, CENSUS, facts("Lea", "Ward")).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
  }

  /** A team that corrects both has not compared them. */
  @Test
  void recordsThatOneTeamEnteredAreListed() {
    Source team = new Source(AnAccount.LEEDS, Source.TEAM);
    given(
        child(1, team, facts("Leah", "Ward")).build(),
        child(2, team, facts("Lea", "Ward")).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).hasSize(1);
  }

  @Test
  void childrenWithTwoNumbersOfAKindAreNotListed() {
    given(
        child(1, CENSUS, facts("Leah", "Ward").nhs("9000000009")).build(),
        child(2, HEALTH, facts("Leah", "Ward").nhs("9990000018")).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
  }

  @Test
  void whoWasToldApartIsNotListed() {
    ChildRecord.Open lea = lea();
    given(child(1, CENSUS, facts("Leah", "Ward")).distinctFrom(lea.id()).build(), lea);
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
  }

  @Test
  void eachOfTwoCouncilsHasThePairInItsList() {
    ChildRecord.Open lea =
        child(2, HEALTH, facts("Lea", "Ward")).answeredForBy(AnAccount.YORK).build();
    given(leah(), lea);
    compare();
    assertThat(pairs(AnAccount.LEEDS)).containsExactly(pair(leah(), lea));
    assertThat(open(AnAccount.YORK)).isEqualTo(open(AnAccount.LEEDS));
  }

  @Test
  void aPairMovesWithTheCouncilThatIsResponsible() {
    given(leah(), lea());
    compare();
    PossibleDuplicate before = open(AnAccount.LEEDS).getFirst();
    office.clock.pass(Duration.ofDays(3));
    for (ChildRecord.Open one : List.of(leah(), lea())) {
      office.directory.given(
          new Change.RecordSaved(one, one.answeredForBy(AnAccount.YORK).revised()));
    }
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
    assertThat(open(AnAccount.YORK)).containsExactly(before);
    assertThat(office.compared.found).isEqualTo(1);
  }

  @Test
  void aPairThatIsNoneAnyMoreGoes() {
    given(leah(), lea());
    compare();
    ChildRecord.Open before = lea();
    office.directory.given(
        new Change.RecordSaved(
            before,
            child(2, HEALTH, SomeFacts.of("Tom", "Pike").born("2015-07-01"))
                .at(before.revision().next())
                .build()));
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
    assertThat(office.compared.gone).isEqualTo(1);
  }

  @Test
  void aPairWithARecordThatIsGoneGoes() {
    given(leah(), lea());
    compare();
    office.directory.given(new Change.RecordDeleted(lea()));
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
    assertThat(office.directory.duplicateChecks().known(leah().id())).isEmpty();
  }

  @Test
  void otherPairsOfAMergedRecordAreThoseOfTheRecordThatStays() {
    ChildRecord.Open third =
        child(3, new Source(Authority.NATIONAL, "nhs"), facts("Leah", "Ward")).build();
    given(leah(), lea(), third);
    compare();
    assertThat(open(AnAccount.LEEDS)).hasSize(3);
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), lea());
    office.directory.given(
        new Change.RecordSaved(leah(), joined.survivor()),
        new Change.RecordSaved(lea(), joined.other()));
    compare();
    assertThat(pairs(AnAccount.LEEDS)).containsExactly(pair(leah(), third));
  }

  @Test
  void aPairIsFoundAgainOnceTheMergeIsUndone() {
    given(leah(), lea());
    compare();
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah(), lea());
    office.directory.given(
        new Change.RecordSaved(leah(), joined.survivor()),
        new Change.RecordSaved(lea(), joined.other()));
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
    Merging.Pair<ChildRecord.Open> parted =
        Merging.part(
            joined.survivor(),
            joined.other(),
            Merging.own(joined.survivor(), joined.other(), List.of(joined.other())));
    office.directory.given(
        new Change.RecordSaved(joined.survivor(), parted.survivor()),
        new Change.RecordSaved(joined.other(), parted.other()));
    compare();
    assertThat(open(AnAccount.LEEDS)).hasSize(1);
  }

  /** Shielded children are in their own team's list alone (rules §4, §6). */
  @Test
  void aPairWithAShieldedChildIsInItsOwnTeamsListAlone() {
    ChildRecord.Open leah = child(1, CENSUS, facts("Zofia", "Nowakowska")).build();
    ChildRecord.Open other = child(2, HEALTH, facts("Zofia", "Nowakowska")).build();
    given(leah, other);
    compare();
    PossibleDuplicate before = open(AnAccount.LEEDS).getFirst();
    hide(leah, AnAccount.YORK);
    compare();
    assertThat(open(AnAccount.LEEDS)).isEmpty();
    assertThat(open(AnAccount.YORK)).isEmpty();
    assertThat(shielded(AnAccount.LEEDS)).isEmpty();
    assertThat(shielded(AnAccount.YORK)).containsExactly(before);
    assertThat(office.compared.found).isEqualTo(1);
  }

  @Test
  void twoShieldedChildrenAreListedToATeamThatHoldsBoth() {
    ChildRecord.Open one = child(1, CENSUS, facts("Zofia", "Nowakowska")).build();
    ChildRecord.Open other = child(2, HEALTH, facts("Zofia", "Nowakowska")).build();
    ChildRecord.Open third =
        child(3, new Source(Authority.NATIONAL, "nhs"), facts("Zofia", "Nowakowska")).build();
    given(one, other, third);
    hide(one, AnAccount.YORK);
    hide(other, AnAccount.YORK);
    hide(third, AnAccount.LEEDS);
    compare();
    assertThat(shielded(AnAccount.YORK))
        .extracting(PossibleDuplicate::pair)
        .containsExactly(pair(one, other));
    assertThat(shielded(AnAccount.LEEDS)).isEmpty();
  }

  @Test
  void whatAPersonDecidedOfShieldedChildrenIsNotAskedAgain() {
    ChildRecord.Open one = child(1, CENSUS, facts("Zofia", "Nowakowska")).build();
    ChildRecord.Open other = child(2, HEALTH, facts("Zofia", "Nowakowska")).build();
    given(one, other);
    ChildRecord.Shielded hidden = hide(one, AnAccount.YORK);
    hide(other, AnAccount.YORK);
    compare();
    office.directory.given(new Change.MergeHidden(other.id(), one.id()));
    assertThat(shielded(AnAccount.YORK)).isEmpty();
    office.directory.given(
        new Change.RecordSaved(
            hidden,
            new ChildRecord.Shielded(
                one.id(),
                hidden.revision().next(),
                hidden.face(),
                office.directory.responsibilityProofs().proof(one.id(), AnAccount.LEEDS),
                Set.of())));
    compare();
    assertThat(shielded(AnAccount.YORK)).isEmpty();
    office.directory.given(new Change.HiddenMergeEnded(other.id(), one.id()));
    compare();
    assertThat(shielded(AnAccount.YORK)).isEmpty();
    assertThat(shielded(AnAccount.LEEDS)).isEmpty();
  }

  /** As often as the same comes again, it is found once. */
  @Test
  void comparingAgainChangesNothing() {
    given(leah(), lea());
    compare();
    PossibleDuplicate before = open(AnAccount.LEEDS).getFirst();
    office.clock.pass(Duration.ofDays(3));
    given(child(4, HEALTH, facts("Tom", "Pike")).build());
    compare();
    assertThat(open(AnAccount.LEEDS)).containsExactly(before);
    assertThat(office.compared.found).isEqualTo(1);
  }

  /** The rest is left to a message, and nothing is compared twice. */
  @Test
  void whatTimeDoesNotAllowIsLeftToAMessage() {
    Office hurried = new Office(1, Duration.ZERO, commits -> commits);
    IntStream.range(0, 200)
        .mapToObj(n -> child(n + 1, CENSUS, facts("Leah", "Ward")).build())
        .filter(child -> child.id().value().charAt(0) < '9')
        .forEach(hurried.directory::given);
    hurried.deliver(new Message.CompareRecords());
    assertThat(hurried.directory.duplicateChecks().waiting()).isZero();
  }

  /** What a person enters waits for no file (rules §6.26): every few minutes some are compared. */
  @Test
  void aFewAreComparedWithoutMessagesThatFollow() {
    ChildRecord.Open shielded = leah();
    given(shielded, lea());
    hide(shielded, AnAccount.YORK);

    office.deliver(new Message.CompareSome());

    assertThat(shielded(AnAccount.YORK)).hasSize(1);
    assertThat(office.directory.duplicateChecks().waiting()).isZero();
  }

  @Test
  void ofManyThatWaitSomeOfEachPartAreCompared() {
    IntStream.range(0, 800)
        .mapToObj(n -> child(n + 1, CENSUS, facts("Leah", "Ward")).build())
        .forEach(office.directory::given);

    office.deliver(new Message.CompareSome());

    assertThat(office.directory.duplicateChecks().waiting()).isBetween(400L, 799L);
  }

  @Test
  void comparingWritesNoEntryInTheTrail() {
    given(leah(), lea());
    compare();
    assertThat(office.directory.entries()).extracting(AuditEntry::event).isEmpty();
  }

  /** The whole way: what shows that both may be one child comes with a later file. */
  @Test
  void childrenAreListedOnceAFileSaysWhatBothHaveInCommon() {
    List<String> home = List.of("addressLine1", "1 High Street", "postcode", "LS6 2AB");
    List<String> leah = List.of("givenName", "Leah", "familyName", "Ward", "dateOfBirth", BORN);
    List<String> maya = List.of("givenName", "Maya", "familyName", "Ward", "dateOfBirth", BORN);
    office.upload(
        Office.LEEDS, "school-census", new Csv().row("C-1", leah, home.toArray(String[]::new)));
    office.upload(Office.LEEDS, "health", new Csv().row("H-1", maya));
    assertThat(open(AnAccount.LEEDS)).isEmpty();
    office.upload(Office.LEEDS, "health", new Csv().row("H-1", maya, home.toArray(String[]::new)));
    assertThat(open(AnAccount.LEEDS)).hasSize(1);
    assertThat(office.directory.duplicateChecks().waiting()).isZero();
  }
}
