package org.contactpoint.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.linkage.MatchCandidate;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** What somebody is recognised by: all that any source says (rules §4). */
class TraitsTest {
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate OTHER_DAY = LocalDate.of(2012, 3, 10);

  private final ComparableWords words = new ComparableWords(new PlainSounds());

  @Test
  void everySourcesHomeCountsWhoeverSpokeFirst() {
    Statement school = said("school", says().at("1 High Street", "LS6 2AB"));
    Statement health = said("health", says().at("9 Long Lane", "YO1 7HH"));

    Traits traits = Traits.of(open(school, health), words);

    assertThat(traits.homes())
        .extracting(ComparableHome::postcode)
        .containsOnly("LS6 2AB", "YO1 7HH");
    assertThat(Traits.of(open(health, school), words)).isEqualTo(traits);
  }

  @Test
  void homesStandInOneOrder() {
    ComparableHome first = new ComparableHome("LS6 2AB", 1, 2);

    assertThat(first).isLessThan(new ComparableHome("YO1 7HH", 0, 0));
    assertThat(first).isLessThan(new ComparableHome(null, 0, 0));
    assertThat(first).isLessThan(new ComparableHome("LS6 2AB", 2, 0));
    assertThat(first).isLessThan(new ComparableHome("LS6 2AB", 1, 3));
    assertThat(first).isEqualByComparingTo(new ComparableHome("LS6 2AB", 1, 2));
  }

  @Test
  void carersAreDistinguished() {
    List<Integer> anna = of(says().carer("Anna Ward")).carers();

    assertThat(anna).hasSize(1).isEqualTo(of(says().carer("ANNA ward")).carers());
    assertThat(of(says().carer("Tom Ward")).carers()).hasSize(1).isNotEqualTo(anna);
    assertThat(of(says().carer("Tom Ward").carer("Anna Ward")).carers())
        .hasSize(2)
        .isEqualTo(of(says().carer("Anna Ward").carer("Tom Ward")).carers());
  }

  /** Whoever may read what is hidden recognises the child by that and by the face. */
  @Test
  void hiddenChildIsRecognisedByItsFaceAndByWhatSourcesSayBehindIt() {
    Face face =
        new Face(SourceFacts.name("Leah", "Brook"), new DateOfBirth(BORN, false), Gender.FEMALE);
    Statement behind = said("school", says().born(OTHER_DAY).carer("Anna Ward"));

    Traits traits = MatchCandidate.of(LEAH, face, List.of(behind), words).traits();

    assertThat(traits.names().getFirst()).isEqualTo(words.called(face.name()));
    assertThat(traits.names()).contains(words.called(SourceFacts.name("Leah", "Ward")));
    assertThat(traits.birthdays())
        .containsExactly(new DateOfBirth(BORN, false), new DateOfBirth(OTHER_DAY, false));
    assertThat(traits.gender()).isEqualTo(Gender.FEMALE);
    assertThat(traits.carers()).hasSize(1);
    assertThat(MatchCandidate.of(LEAH, face, List.of(behind), words))
        .hasToString("Likely[" + LEAH + "]");
  }

  @Test
  void numbersAreComparedByKindAndValue() {
    Traits both = of(says().nhs("9000000009").upn("B801200005001"));

    assertThat(both.numbers()).extracting(NumberMark::kind).containsExactly(1, 2);
    assertThat(both.numbers()).allMatch(NumberMark::lasting);
    assertThat(both.sharesNumber(of(says().upn("B801200005001")))).isTrue();
    assertThat(both.sharesNumber(of(says().nhs("9990000018")))).isFalse();
    assertThat(of(says().upn("X00180001701A")).numbers()).noneMatch(NumberMark::lasting);
  }

  @Test
  void whoHasNoNameLeftIsNobody() {
    assertThat(Traits.NONE.isNone()).isTrue();
    assertThat(of(says()).isNone()).isFalse();
  }

  @Test
  void nothingThatRecognisesAChildIsPrinted() {
    Traits leah = of(says().nhs("9000000009"));

    assertThat(leah).hasToString("Traits[redacted]");
    assertThat(leah.numbers().getFirst()).hasToString("NumberMark[redacted]");
  }

  @Test
  void aNameThatTwoSourcesSpellInAnotherCaseStandsOnce() {
    ChildRecord.Open record =
        open(
            said("school", SourceFacts.of("Leah", "Ward").also(NameType.FORMER, "Leah", "Pike")),
            said("health", SourceFacts.of("LEAH", "ward").also(NameType.ALIAS, "Leah", "Brook")));

    assertThat(record.view().spellingsInOrder())
        .extracting(name -> name.folded())
        .containsExactly(
            SourceFacts.name("Leah", "Ward").folded(),
            SourceFacts.name("Leah", "Brook").folded(),
            SourceFacts.name("Leah", "Pike").folded());
  }

  private Traits of(SourceFacts telling) {
    return Traits.of(telling.facts(), words);
  }

  private static SourceFacts says() {
    return SourceFacts.of("Leah", "Ward").born(BORN);
  }

  private static ChildRecord.Open open(Statement... statements) {
    return new ChildRecord.Open(
        LEAH, Revision.NEW, Authority.NATIONAL, List.of(statements), Set.of(), false);
  }

  private static Statement said(String source, SourceFacts telling) {
    return Statement.first(
        new StatementKey(new Source(Authority.NATIONAL, source), "1"),
        LEAH,
        new Version(LocalDate.of(2026, 5, 1), "a", false, telling.facts()));
  }
}
