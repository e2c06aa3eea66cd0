package org.contactpoint.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PlainSounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How homes, birthdays and names agree. */
class LevelsTest {
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());

  @ParameterizedTest
  @CsvSource({
    "LS6 2AB,0,5,LS6 2AB,0,5,HOME",
    "LS6 2AB,7,5,YO1 7HH,7,6,HOME",
    "LS6 2AB,7,5,LS6 2AB,8,5,POSTCODE",
    "LS6 2AB,0,5,LS6 2AB,0,6,POSTCODE",
    "LS6 2AB,0,0,LS6 2AB,0,0,POSTCODE",
    "LS6 2AB,0,5,LS6 2ZZ,0,5,SECTOR",
    "LS6 2AB,0,5,LS6 9ZZ,0,5,OUTWARD",
    "LS6 2AB,0,5,LS7 2AB,0,5,DIFFERENT",
    "LS6 2AB,0,5,LS16 2AB,0,5,DIFFERENT",
    ",0,5,LS6 2AB,0,5,MISSING",
    "LS6 2AB,0,5,,0,5,MISSING"
  })
  void homes(
      @Nullable String one,
      int property,
      int line,
      @Nullable String other,
      int otherProperty,
      int otherLine,
      PlaceLevel level) {
    ComparableHome mine = new ComparableHome(one, property, line);
    ComparableHome theirs = new ComparableHome(other, otherProperty, otherLine);
    assertThat(mine.against(theirs)).isEqualTo(level);
    assertThat(theirs.against(mine)).isEqualTo(level);
  }

  @Test
  void nearestHomeCounts() {
    ComparableHome home = new ComparableHome("LS6 2AB", 0, 5);
    ComparableHome far = new ComparableHome("YO1 7HH", 0, 5);
    assertThat(PlaceLevel.best(List.of(home), List.of(far, home))).isEqualTo(PlaceLevel.HOME);
    assertThat(PlaceLevel.best(List.of(home), List.of(far))).isEqualTo(PlaceLevel.DIFFERENT);
    assertThat(PlaceLevel.best(List.of(home), List.of())).isEqualTo(PlaceLevel.MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "2012-03-09,2012-03-09,EXACT",
    "2012-03-09,2012-09-03,TURNED",
    "2012-03-09,2012-03-10,SLIP",
    "2012-03-31,2012-04-01,SLIP",
    "2012-03-09,2013-03-09,SLIP",
    "2012-03-09,2002-03-09,YEAR",
    "2012-03-09,2015-03-09,YEAR",
    "2019-03-09,2020-03-09,SLIP",
    "2012-12-31,2013-01-01,SLIP",
    "2012-03-09,2012-04-19,DIFFERENT",
    "2012-03-09,2012-03-29,SLIP",
    "2012-03-09,2012-08-09,SLIP",
    "2012-03-09,2013-08-09,DIFFERENT",
    "2012-03-09,2025-03-09,DIFFERENT",
    "2012-03-09,2012-10-09,DIFFERENT",
    "2012-03-09,2012-03-19,SLIP",
    "2012-03-09,2012-01-01,STAND_IN",
    "2012-03-09,2013-01-01,STAND_IN",
    "2012-03-09,2015-01-01,DIFFERENT",
    "2012-03-09,2012-11-30,DIFFERENT",
    "2012-03-09,,MISSING"
  })
  void birthdays(LocalDate one, @Nullable LocalDate other, BirthLevel level) {
    DateOfBirth mine = new DateOfBirth(one, false);
    DateOfBirth theirs = other == null ? null : new DateOfBirth(other, false);
    assertThat(BirthLevel.between(mine, theirs)).isEqualTo(level);
    assertThat(BirthLevel.between(theirs, mine)).isEqualTo(level);
  }

  @Test
  void daysAndYearsMayBeASlip() {
    assertThat(BirthLevel.SLIP.isSlipAtMost()).isTrue();
    assertThat(BirthLevel.YEAR.isSlipAtMost()).isTrue();
    assertThat(BirthLevel.STAND_IN.isSlipAtMost()).isFalse();
  }

  @Test
  void bestBirthdayCounts() {
    DateOfBirth one = new DateOfBirth(LocalDate.of(2012, 3, 9), false);
    DateOfBirth other = new DateOfBirth(LocalDate.of(2015, 7, 20), false);
    assertThat(BirthLevel.best(List.of(one), List.of(other, one))).isEqualTo(BirthLevel.EXACT);
    assertThat(BirthLevel.best(List.of(one), List.of(other))).isEqualTo(BirthLevel.DIFFERENT);
    assertThat(BirthLevel.best(List.of(), List.of(other))).isEqualTo(BirthLevel.MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "leah,leah,EXACT",
    "anne marie,annemarie,EXACT",
    "leah may,leah,PART",
    "leah may,may,SHARED",
    "leah may,leah ann,SHARED",
    "liz,elizabeth,NICKNAME",
    "leha,leah,TYPO",
    "josie,rosie,NEAR",
    "tabitta,tabita,NEAR",
    "shaun,shean,SOUND",
    "leah,maya,DIFFERENT"
  })
  void givenNames(String one, String other, NameLevel level) {
    WordComparison comparison = new WordComparison(new PlainSounds());
    assertThat(comparison.level(WORDS.word(one), WORDS.word(other), true)).isEqualTo(level);
    assertThat(comparison.level(WORDS.word(other), WORDS.word(one), true)).isEqualTo(level);
  }

  /** Sources leave such particles out, or put them in. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "O'Brien,Brien,PART",
        "D’Souza,Souza,PART",
        "N'Diaye,Diaye,PART",
        "L'Estrange,Strange,SOUND",
        "dell'Acqua,Acqua,PART",
        "O'Brien,OBrien,EXACT",
        "O'Brien,O Brien,EXACT"
      })
  void familyNamesWithAJoinedParticle(String one, String other, NameLevel level) {
    WordComparison comparison = new WordComparison(new PlainSounds());
    ComparableWord mine = WORDS.of(new NamePart(one));
    ComparableWord theirs = WORDS.of(new NamePart(other));
    assertThat(comparison.level(mine, theirs, false)).isEqualTo(level);
    assertThat(comparison.level(theirs, mine, false)).isEqualTo(level);
  }

  @Test
  void placeholderIsNoName() {
    WordComparison comparison = new WordComparison(new PlainSounds());
    assertThat(comparison.level(WORDS.word("baby"), WORDS.word("baby"), true))
        .isEqualTo(NameLevel.MISSING);
    assertThat(comparison.level(null, WORDS.word("leah"), true)).isEqualTo(NameLevel.MISSING);
  }

  @Test
  void genders() {
    assertThat(Likeness.of(Gender.FEMALE, Gender.FEMALE)).isEqualTo(Likeness.EXACT);
    assertThat(Likeness.of(Gender.FEMALE, Gender.MALE)).isEqualTo(Likeness.DIFFERENT);
    assertThat(Likeness.of(Gender.FEMALE, Gender.UNKNOWN)).isEqualTo(Likeness.MISSING);
  }

  @Test
  void wordsPrintNothing() {
    assertThat(WORDS.word("leah")).hasToString("Word[redacted]");
    assertThat(new ComparableName(WORDS.word("leah"), null)).hasToString("Called[redacted]");
    assertThat(new ComparableHome("LS6 2AB", 1, 2)).hasToString("Home[redacted]");
  }
}
