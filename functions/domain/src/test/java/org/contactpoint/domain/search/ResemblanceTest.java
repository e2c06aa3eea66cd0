package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.contactpoint.domain.search.SearchCriteriaTest.criteria;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.comparison.ComparableHome;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.scoring.WholeBits;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.value.NhsNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for a child that somebody looks for, bit by bit (rules §3). */
class ResemblanceTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate OTHER_DAY = LocalDate.of(2015, 7, 20);
  private static final String NUMBER = "9000000009";
  private static final double RIGHT_YEAR = Math.log(18) / Math.log(2);

  private final ComparableWords words = new ComparableWords(new PlainSounds());
  private final Resemblance resemblance = new Resemblance(words, WholeBits.scorer());

  // Names.

  @Test
  void bothNamesAndTheDayThatAgreeAreAllThatCanSpeakForAChild() {
    assertScore(
        of(asked("Leah", "Ward", BORN), leah()),
        23,
        23,
        "family-name",
        "given-name",
        "date-of-birth");
  }

  @Test
  void formerNameSpeaksALittleLess() {
    assertScore(
        of(asked("Leah", "Brook", BORN), leah().also(NameType.FORMER, "Leah", "Brook")),
        22.5,
        23,
        "family-name",
        "given-name",
        "date-of-birth");
  }

  @Test
  void namesChangedOverAgreeAtAPrice() {
    assertScore(
        of(asked("Ward", "Leah", BORN), leah()),
        21,
        23,
        "family-name",
        "given-name",
        "date-of-birth");
  }

  @Test
  void namesAreChangedOverOnlyWhereBothAreKnownWhole() {
    assertThat(of(asked("Ward", null, BORN), leah())).isEqualTo(Score.NONE);
    assertThat(of(asked(null, "Leah", BORN), leah())).isEqualTo(Score.NONE);
    assertThat(of(asked("Wa*", "Leah", BORN), leah())).isEqualTo(Score.NONE);
    assertThat(of(asked("Ward", "Le*", BORN), leah())).isEqualTo(Score.NONE);
  }

  @Test
  void anotherGivenNameSpeaksAgainst() {
    assertScore(of(asked("Maya", "Ward", BORN), leah()), 12, 23, "family-name", "date-of-birth");
  }

  @Test
  void beginningOfANameAgreesWithEveryNameThatBeginsSo() {
    assertScore(of(asked(null, "Wa*", BORN), leah()), 13, 13, "family-name", "date-of-birth");
    assertScore(
        of(asked("Le*", "Ward", BORN), leah()),
        21,
        21,
        "family-name",
        "given-name",
        "date-of-birth");
    assertThat(of(asked(null, "Pi*", BORN), leah())).isEqualTo(Score.NONE);
  }

  /** The other name is missing rather than wrong. */
  @Test
  void nameThatStandsAloneIsHeldAgainstTheOneThatFitsBetter() {
    SourceFacts arina = SourceFacts.of("Arina", null).born(BORN);

    assertScore(of(asked("Arina", "Ward", BORN), arina), 14, 23, "given-name", "date-of-birth");
    assertScore(of(asked("Leah", "Arina", BORN), arina), 14, 23, "family-name", "date-of-birth");
    assertScore(of(asked("Arina", "Arina", BORN), arina), 14, 23, "family-name", "date-of-birth");
    assertScore(of(asked("Arina", null, BORN), arina), 14, 14, "given-name", "date-of-birth");
    assertScore(of(asked(null, "Arina", BORN), arina), 14, 14, "family-name", "date-of-birth");
  }

  /** Changed over, each name is still compared as what it is: Liz is no form of a family name. */
  @Test
  void nicknameIsForgivenInNamesThatAreChangedOver() {
    assertThat(
            of(asked("Ward", "Liz", BORN), SourceFacts.of("Elizabeth", "Ward").born(BORN))
                .matchedOn())
        .contains("given-name", "family-name", "date-of-birth");
  }

  /** A person looks at the results: one wrong letter is forgiven in names of four. */
  @Test
  void oneWrongLetterIsForgivenInShorterNamesThanInRows() {
    assertScore(
        of(asked("Nia", "Ward", BORN), SourceFacts.of("Nina", "Ward").born(BORN)),
        22,
        23,
        "family-name",
        "given-name",
        "date-of-birth");
    assertScore(
        of(asked("Ida", "Ward", BORN), SourceFacts.of("Ina", "Ward").born(BORN)),
        20,
        23,
        "family-name",
        "given-name",
        "date-of-birth");
    assertScore(
        of(asked("Mei", "Ward", BORN), SourceFacts.of("Ina", "Ward").born(BORN)),
        12,
        23,
        "family-name",
        "date-of-birth");
  }

  /** With a name and the date wrong, the year and one sound must still be right (rules §3). */
  @Test
  void oneNameAndTheYearWrongAreNobody() {
    assertThat(of(asked("Maya", "Ward", BORN.plusYears(4)), leah())).isEqualTo(Score.NONE);
    assertThat(of(criteria("Maya", "Ward", null, 2016, null), leah())).isEqualTo(Score.NONE);
    assertThat(of(asked("Maya", "Pike", BORN), leah())).isEqualTo(Score.NONE);
    assertScore(
        of(asked("Leah", "Ward", BORN.plusDays(1500)), leah()),
        15,
        23,
        "family-name",
        "given-name");
    assertScore(of(asked("Maya", "Ward", BORN.plusDays(100)), leah()), 4, 23, "family-name");
  }

  // Days.

  @Test
  void slipOfTheDayAgreesAndAStandInDoesNot() {
    assertScore(
        of(asked(null, "Ward", BORN.plusDays(1)), leah()), 10, 14, "family-name", "date-of-birth");
    assertScore(of(asked(null, "Ward", LocalDate.of(2012, 1, 1)), leah()), 9, 14, "family-name");
  }

  @Test
  void yearAloneSpeaksForTheChildOrAgainst() {
    assertScore(
        of(criteria(null, "Ward", null, 2012, null), leah()),
        9 + RIGHT_YEAR,
        9 + RIGHT_YEAR,
        "family-name",
        "birth-year");
    assertScore(
        of(criteria(null, "Ward", null, 2013, null), leah()), 5, 9 + RIGHT_YEAR, "family-name");
  }

  @Test
  void dayThatNobodyKnowsSpeaksAgainst() {
    assertScore(
        of(asked(null, "Ward", BORN), SourceFacts.of("Leah", "Ward")), 7, 14, "family-name");
    assertScore(
        of(criteria(null, "Ward", null, null, "LS6 2AB"), SourceFacts.of("Leah", "Ward")),
        9,
        9,
        "family-name");
  }

  @Test
  void anotherStatedDaySpeaksALittleLess() {
    Traits both =
        new Traits(
            traits(leah()).names(),
            List.of(new DateOfBirth(BORN, false), new DateOfBirth(OTHER_DAY, false)),
            Gender.UNKNOWN,
            List.of(),
            List.of(),
            List.of());

    assertScore(of(asked(null, "Ward", BORN), both), 14, 14, "family-name", "date-of-birth");
    assertScore(of(asked(null, "Ward", OTHER_DAY), both), 13.5, 14, "family-name", "date-of-birth");
    assertScore(of(asked(null, "Ward", BORN.plusDays(100)), both), 6, 14, "family-name");
    assertScore(
        of(asked("Maya", "Ward", OTHER_DAY), both), 11.5, 23, "family-name", "date-of-birth");
  }

  // Gender, place and number.

  @Test
  void genderSpeaksWhereItIsAskedForAndKnown() {
    assertScore(
        of(gendered(Gender.FEMALE), leah().gender(Gender.FEMALE)), 10, 10, "family-name", "gender");
    assertScore(of(gendered(Gender.MALE), leah().gender(Gender.FEMALE)), 8, 10, "family-name");
    assertScore(of(gendered(Gender.FEMALE), leah()), 9, 10, "family-name");
    assertScore(of(gendered(Gender.UNKNOWN), leah().gender(Gender.FEMALE)), 9, 9, "family-name");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"LS6 2AB,13,true", "LS6 2ZZ,11,true", "LS6 9ZZ,9,false", "YO1 7HH,5,false"})
  void nearerPlaceSpeaksMore(String postcode, double bits, boolean agrees) {
    Score score =
        of(criteria(null, "Ward", null, null, postcode), leah().at("1 High Street", "LS6 2AB"));

    assertThat(score.bits()).isCloseTo(bits, within(1e-9));
    assertThat(score.most()).isCloseTo(13, within(1e-9));
    assertThat(score.matchedOn().contains("postcode")).isEqualTo(agrees);
  }

  @Test
  void homeWithoutPostcodeSpeaksAgainst() {
    Traits leah = traits(leah());
    Traits housed =
        new Traits(
            leah.names(),
            leah.birthdays(),
            leah.gender(),
            List.of(new ComparableHome(null, 7, 0)),
            List.of(),
            List.of());

    assertScore(of(criteria(null, "Ward", null, null, "LS6 2AB"), housed), 7, 13, "family-name");
  }

  @Test
  void numberSpeaksForTheChildWhateverElseIsWrong() {
    assertThat(of(numbered("Maya", "Pike"), leah().nhs(NUMBER)))
        .isEqualTo(new Score(3, 25, true, List.of("identifier")));
  }

  @Test
  void anotherNumberOfTheSameKindSpeaksAgainst() {
    assertScore(of(numbered(null, "Ward"), leah().nhs("9990000018")), 6, 9, "family-name");
    assertScore(of(numbered(null, "Ward"), leah().upn("B801200005001")), 9, 9, "family-name");
  }

  @Test
  void whoHasNoNameIsNobody() {
    assertThat(resemblance.of(SearchTarget.of(asked("Leah", "Ward", BORN), words), Traits.NONE))
        .isEmpty();
  }

  private static void assertScore(Score score, double bits, double most, String... matchedOn) {
    assertThat(score.bits()).isCloseTo(bits, within(1e-9));
    assertThat(score.most()).isCloseTo(most, within(1e-9));
    assertThat(score.byIdentifier()).isFalse();
    assertThat(score.matchedOn()).containsExactly(matchedOn);
  }

  private Score of(SearchCriteria criteria, SourceFacts child) {
    return of(criteria, traits(child));
  }

  private Score of(SearchCriteria criteria, Traits child) {
    return resemblance.of(SearchTarget.of(criteria, words), child).orElseThrow();
  }

  private Traits traits(SourceFacts child) {
    return Traits.of(child.facts(), words);
  }

  private static SourceFacts leah() {
    return SourceFacts.of("Leah", "Ward").born(BORN);
  }

  private static SearchCriteria asked(
      @Nullable String given, @Nullable String family, @Nullable LocalDate day) {
    return criteria(given, family, day, null, null);
  }

  private static SearchCriteria gendered(Gender gender) {
    SearchCriteria plain = asked(null, "Ward", null);
    return new SearchCriteria(null, plain.family(), null, null, gender, null, null);
  }

  private static SearchCriteria numbered(@Nullable String given, String family) {
    SearchCriteria plain = asked(given, family, null);
    return new SearchCriteria(
        plain.given(),
        plain.family(),
        null,
        null,
        null,
        null,
        new Identifier.Nhs(new NhsNumber(NUMBER)));
  }
}
