package org.contactpoint.domain.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two records may be of one child (rules §3, §4). */
class DuplicateMarkTest {
  private static final LocalDate BORN = LocalDate.of(2013, 6, 17);
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());
  private static final DuplicateMark MARK = new DuplicateMark(WORDS);
  private static final ContactPointId ONE = ContactPointId.generate(new Random(1));
  private static final ContactPointId OTHER = ContactPointId.generate(new Random(2));
  private static final ContactPointId THIRD = ContactPointId.generate(new Random(3));

  @ParameterizedTest
  @CsvSource({
    "Gruffydd,Pryce,2013-06-17",
    "Gruff,Pryce,2013-06-17",
    "Grufydd,Pryce,2013-06-17",
    "Gruffydd Rhys,Pryce,2013-06-17",
    "Gruffydd,Pryce-Jones,2013-06-17",
    "Pryce,Gruffydd,2013-06-17",
    "Gruffydd,Prcye,2013-06-18",
    "Gruff,Pryce,2013-06-18"
  })
  void likeNamesAndBirthdayMayBeOne(String given, String family, LocalDate born) {
    assertThat(mayBeOne(gruffydd(), SourceFacts.of(given, family).born(born))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Tomos,Pryce,2013-06-17",
    "Gruffydd,Vaughan,2013-06-17",
    "Gruffydd,Pryce,2014-11-02",
    "Baby,Pryce,2013-06-17"
  })
  void anotherNameOrBirthdayIsAnotherChild(String given, String family, LocalDate born) {
    assertThat(mayBeOne(gruffydd(), SourceFacts.of(given, family).born(born))).isFalse();
    assertThat(mayBeOne(gruffydd(), SourceFacts.of(given, family))).isFalse();
  }

  @Test
  void unlikeGivenNameMayBeTheOthersWhereHomeOrCarerAgrees() {
    SourceFacts tomos = SourceFacts.of("Tomos", "Pryce").born(BORN);

    assertThat(mayBeOne(gruffydd().at("1 Mill Row", "LS6 2AB"), tomos.at("1 Mill Row", "LS6 2AB")))
        .isTrue();
    assertThat(mayBeOne(gruffydd().carer("Sian Pryce"), tomos.carer("Sian Pryce"))).isTrue();
    assertThat(mayBeOne(gruffydd().at("1 Mill Row", "LS6 2AB"), tomos.at("9 Elm Row", "YO1 7HH")))
        .isFalse();
  }

  @Test
  void twinsWhoAreKnownApartAreTwo() {
    SourceFacts one = gruffydd().at("1 Mill Row", "LS6 2AB");
    SourceFacts twin = SourceFacts.of("Tomos", "Pryce").born(BORN).at("1 Mill Row", "LS6 2AB");

    assertThat(mayBeOne(one.gender(Gender.MALE), twin.gender(Gender.FEMALE))).isFalse();
    assertThat(mayBeOne(one.nhs("9000000009"), twin.nhs("9000000017"))).isFalse();
    assertThat(mayBeOne(open(ONE, "health", one), open(OTHER, "health", twin))).isFalse();
    assertThat(mayBeOne(open(ONE, "health", one), open(OTHER, "local", twin))).isTrue();
    assertThat(mayBeOne(open(ONE, Source.TEAM, one), open(OTHER, Source.TEAM, twin))).isTrue();
  }

  @Test
  void likeNamesWithTwoNumbersAreTwoChildren() {
    assertThat(mayBeOne(gruffydd().nhs("9000000009"), gruff().nhs("9000000017"))).isFalse();
    assertThat(mayBeOne(gruffydd().nhs("9000000009"), gruff().nhs("9000000009"))).isTrue();
  }

  /** A source that has two records of the very same name has the child twice. */
  @Test
  void sourceWithBothKnowsTwoUnlessTheNameIsTheSame() {
    assertThat(mayBeOne(open(ONE, "health", gruffydd()), open(OTHER, "health", gruff()))).isFalse();
    assertThat(mayBeOne(open(ONE, "health", gruffydd()), open(OTHER, "health", gruffydd())))
        .isTrue();
  }

  @Test
  void withdrawnStatementOfASourceSaysNothing() {
    ChildRecord.Open one =
        open(ONE, "local", gruffydd())
            .stating(
                statement(ONE, "health", gruffydd())
                    .saying(new Version(LocalDate.of(2026, 6, 1), "w", true, gruffydd().facts())));

    assertThat(mayBeOne(one, open(OTHER, "health", gruff()))).isTrue();
  }

  @Test
  void whoeverWasToldApartIsNotOne() {
    ChildRecord.Open one = open(ONE, "local", gruffydd());
    ChildRecord.Open other = open(OTHER, "health", gruff());

    assertThat(mayBeOne(one.distinguishedFrom(Set.of(OTHER)), other)).isFalse();
    assertThat(mayBeOne(one, other.distinguishedFrom(Set.of(ONE)))).isFalse();
    assertThat(mayBeOne(one, other.distinguishedFrom(Set.of(THIRD)))).isTrue();
  }

  /** Whoever is distinct from a record that was merged is distinct from the child. */
  @Test
  void whoeverWasToldApartFromAMergedRecordIsNotOne() {
    ChildRecord.Open one =
        open(ONE, "local", gruffydd()).stating(statement(THIRD, "social-care", gruffydd()));
    ChildRecord.Open other = open(OTHER, "health", gruff()).distinguishedFrom(Set.of(THIRD));

    assertThat(mayBeOne(one, other)).isFalse();
    assertThat(mayBeOne(other, one)).isFalse();
  }

  private static SourceFacts gruffydd() {
    return SourceFacts.of("Gruffydd", "Pryce").born(BORN);
  }

  private static SourceFacts gruff() {
    return SourceFacts.of("Gruff", "Pryce").born(BORN);
  }

  private static boolean mayBeOne(SourceFacts one, SourceFacts other) {
    return MARK.mayBeOne(Traits.of(one.facts(), WORDS), Traits.of(other.facts(), WORDS))
        && MARK.mayBeOne(Traits.of(other.facts(), WORDS), Traits.of(one.facts(), WORDS));
  }

  private static boolean mayBeOne(ChildRecord.Open one, ChildRecord.Open other) {
    return MARK.mayBeOne(one, Traits.of(one, WORDS), other, Traits.of(other, WORDS));
  }

  private static ChildRecord.Open open(ContactPointId id, String feed, SourceFacts told) {
    return new ChildRecord.Open(
        id, Revision.NEW, LEEDS, List.of(statement(id, feed, told)), Set.of(), false);
  }

  private static Statement statement(ContactPointId id, String feed, SourceFacts told) {
    return Statement.first(
        new StatementKey(new Source(LEEDS, feed), id.value()),
        id,
        new Version(LocalDate.of(2026, 5, 1), "a", false, told.facts()));
  }
}
