package org.contactpoint.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.contactpoint.domain.comparison.NameComparison.Names;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.SourceFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are made ready, and how whole names agree (rules §3, §4). */
class ComparableWordsTest {
  private final ComparableWords words = new ComparableWords(new PlainSounds());
  private final NameComparison comparison = new NameComparison(words);

  // One part.

  @Test
  void otherScriptsAreReadInLatinLetters() {
    assertThat(words.of(new NamePart("Арина")).whole()).isEqualTo("arina");
    assertThat(words.of(new NamePart("Anne-Marie")).parts()).containsExactly("anne", "marie");
  }

  @Test
  void nameOfSeveralPartsIsDouble() {
    assertThat(words.word("leah").isDouble()).isFalse();
    assertThat(words.word("leah may").isDouble()).isTrue();
  }

  @Test
  void singleLettersAreNoFormsOfTheirOwn() {
    assertThat(NameForms.forms(List.of("leah", "j"))).containsExactly("leahj", "leah");
    assertThat(NameForms.forms(List.of("leah", "jo"))).containsExactly("leahjo", "leah", "jo");
  }

  @Test
  void wordsAreEqualByTheirPartsAndNothingPrintsThem() {
    ComparableWord other = new ComparableWords(new PlainSounds()).word("leah may");

    assertThat(words.word("leah may")).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(words.word("leah may")).isNotEqualTo(words.word("leahmay")).isNotEqualTo("leah may");
    assertThat(words.word("leah may").hashCode()).isNotEqualTo(words.word("leahmay").hashCode());
    assertThat(NameForms.of(SourceFacts.name("Leah", "Ward"), words.sounds()))
        .hasToString("NameForms[redacted]");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "le,leah,true",
    "lea,leah,true",
    "leah,leah,false",
    "l,leah,false",
    "ea,leah,false",
    "leah,leahanna,true"
  })
  void nameMayBeAnotherCutShortToTwoLettersAtLeast(String one, String other, boolean cut) {
    assertThat(ComparableWord.isOneCutShort(words.word(one), words.word(other))).isEqualTo(cut);
    assertThat(ComparableWord.isOneCutShort(words.word(other), words.word(one))).isEqualTo(cut);
    assertThat(ComparableWord.isOneCutShort(null, words.word(other))).isFalse();
    assertThat(ComparableWord.isOneCutShort(words.word(one), null)).isFalse();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "leah,leak,TYPO",
    "leah,liah,NEAR",
    "leak,leat,NEAR",
    "leah may,leha,SOUND",
    "leah may,leha ann,SHARED",
    "leah may,thom ann,DIFFERENT",
    "liz may,elizabeth,SOUND",
    "bene,benedict,RESEMBLING",
    "wole,kolawole,RESEMBLING",
    "toni,antonio,RESEMBLING",
    "mati,mateusz,RESEMBLING",
    "robby,robertina,RESEMBLING",
    "mo,muhammad,DIFFERENT",
    "jo,joshua,RESEMBLING",
    "ua,joshua,RESEMBLING",
    "sh,joshua,DIFFERENT",
    "ior,ivor,RESEMBLING",
    "lua,luna,RESEMBLING",
    "mia,eve,DIFFERENT",
    "ian,iagoba,DIFFERENT",
    "mohamed hassan,mohammed ali,SHARED"
  })
  void givenNamesAgreeByTheirParts(String one, String other, NameLevel level) {
    assertThat(comparison.given(words.word(one), words.word(other))).isEqualTo(level);
    assertThat(comparison.given(words.word(other), words.word(one))).isEqualTo(level);
  }

  /** Nicknames are no family names, and a part of one is the family's. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "liz,elizabeth,DIFFERENT",
    "liz may,elizabeth,DIFFERENT",
    "leah,leha,NEAR",
    "may ward,ward,PART",
    "bene,benedict,DIFFERENT",
    "lee,bee,RESEMBLING",
    "ward khan,wrad,SOUND",
    "ward khan,pike,DIFFERENT"
  })
  void familyNamesAgreeByTheirParts(String one, String other, NameLevel level) {
    assertThat(comparison.family(words.word(one), words.word(other))).isEqualTo(level);
    assertThat(comparison.family(words.word(other), words.word(one))).isEqualTo(level);
  }

  /** A name in another script is any of its readings. */
  @Test
  void readingThatAgreesBestCounts() {
    NamePart julia = new NamePart("Юлия");

    assertThat(words.of(julia).text()).isEqualTo("iuliia/yulia");
    assertThat(words.word("iuliia/yulia")).isEqualTo(words.of(julia));
    assertThat(words.of(julia).readings())
        .map(ComparableWord::whole)
        .containsExactly("iuliia", "yulia");
    assertThat(comparison.given(julia, new NamePart("Yulia"))).isEqualTo(NameLevel.EXACT);
    assertThat(comparison.given(new NamePart("Iuliia"), julia)).isEqualTo(NameLevel.EXACT);
    assertThat(comparison.given(julia, new NamePart("Yulla"))).isEqualTo(NameLevel.NEAR);
    assertThat(comparison.given(julia, new NamePart("Thomas"))).isEqualTo(NameLevel.DIFFERENT);
    assertThat(ComparableWord.isOneCutShort(words.word("yul"), words.of(julia))).isTrue();
    assertThat(
            new WordComparison(words.sounds())
                .fits(NameLevel.NEAR, words.word("yulla"), words.of(julia)))
        .isTrue();
  }

  @Test
  void typedPartsAreComparedAsTheirWordsAre() {
    assertThat(comparison.given(new NamePart("Liz"), new NamePart("Elizabeth")))
        .isEqualTo(NameLevel.NICKNAME);
    assertThat(comparison.family(new NamePart("Ward"), new NamePart("WARD")))
        .isEqualTo(NameLevel.EXACT);
    assertThat(comparison.family(new NamePart("Ward"), null)).isEqualTo(NameLevel.MISSING);
  }

  @ParameterizedTest(name = "{0} and {1} as {2}: {3}")
  @CsvSource({
    "leah,maya,EXACT,true",
    "liz,elizabeth,NICKNAME,true",
    "leah,leah may,PART,true",
    "leah,leha,TYPO,true",
    "josie,rosie,NEAR,false",
    "leah may,leha,SOUND,true",
    "leah may,eleha,SOUND,false",
    "leah may,leha tom,SOUND,false",
    "leah may,leah ann,SHARED,false",
    "kola,kolawole,RESEMBLING,false",
    "leah,leah,MISSING,false",
    "leah,leah,DIFFERENT,false"
  })
  void givenNameFitsWhereItIsOneForCertainOrBeginsAlike(
      String one, String other, NameLevel level, boolean fits) {
    WordComparison parts = new WordComparison(words.sounds());

    assertThat(parts.fits(level, words.word(one), words.word(other))).isEqualTo(fits);
    assertThat(parts.fits(level, null, words.word(other))).isFalse();
    assertThat(parts.fits(level, words.word(one), null)).isFalse();
  }

  // Whole names.

  @ParameterizedTest(name = "{0} {1} and {2} {3}: {4} {5}")
  @CsvSource({
    "Leah,Ward,Leah,Ward,EXACT,EXACT,false",
    "Leah,Ward,Ward,Leah,EXACT,EXACT,true",
    "Liz,Ward,Ward,Elizabeth,NICKNAME,EXACT,true",
    "Elizabeth,Ward,Ward,Liz,NICKNAME,EXACT,true",
    "Leah,Ward,Tom,Leah,DIFFERENT,DIFFERENT,false",
    "Leah,Leah,Leah,Leah,EXACT,EXACT,false",
    "Leah,Ward,Leah,Pike,EXACT,DIFFERENT,false",
    "Leah,,Leah,Ward,EXACT,MISSING,false",
    ",Ward,Leah,Ward,MISSING,EXACT,false",
    "Ward,,Leah,Ward,MISSING,EXACT,false",
    "Leah,,Leah,Leah,EXACT,MISSING,false",
    "Arina,,,Arina,EXACT,EXACT,false"
  })
  void wholeNamesAgreeAsTheyStandOrChangedOver(
      @Nullable String given,
      @Nullable String family,
      @Nullable String otherGiven,
      @Nullable String otherFamily,
      NameLevel givenLevel,
      NameLevel familyLevel,
      boolean swapped) {
    Names names = compare(given, family, otherGiven, otherFamily);
    Names back = compare(otherGiven, otherFamily, given, family);

    assertThat(names.given()).isEqualTo(givenLevel).isEqualTo(back.given());
    assertThat(names.family()).isEqualTo(familyLevel).isEqualTo(back.family());
    assertThat(names.swapped()).isEqualTo(swapped).isEqualTo(back.swapped());
  }

  @Test
  void wholeNamesAreAlikeWhereBothPartsAre() {
    assertThat(compare("Leah", "Ward", "Lea", "Wrad").isAlike()).isTrue();
    assertThat(compare("Leah", "Ward", "Leah", "Pike").isAlike()).isFalse();
    assertThat(compare("Maya", "Ward", "Leah", "Ward").isAlike()).isFalse();
  }

  /** Brothers may share a first name: that much is alike, a missing or another name is not. */
  @Test
  void partThatIsSharedIsAlikeAndAMissingOneIsNot() {
    assertThat(NameLevel.SHARED.isAlike()).isTrue();
    assertThat(NameLevel.MISSING.isAlike()).isFalse();
    assertThat(NameLevel.DIFFERENT.isAlike()).isFalse();
  }

  @Test
  void onlyTwoFamilyNamesThatStandAloneAreKnownByTheFamilyNameAlone() {
    assertThat(compare(null, "Arina", null, "Arina").familyOnly()).isTrue();
    assertThat(compare("Arina", null, null, "Arina").familyOnly()).isFalse();
    assertThat(compare(null, "Arina", "Arina", null).familyOnly()).isFalse();
    assertThat(compare("Arina", null, "Arina", null).familyOnly()).isFalse();
  }

  /** The more frequent of two given names says how little it tells. */
  @Test
  void namesKnowHowFrequentTheyAre() {
    Names names = compare("Thomas", "Smith", "Liz", "Smith");
    assertThat(names.givenShare()).isCloseTo(0.02, within(1e-9));
    assertThat(names.familyShare()).isCloseTo(0.012, within(1e-9));
    assertThat(compare("Mohammed Ali", "Khan", "Ali", "Khan").firstShare())
        .isCloseTo(0.012, within(1e-9));

    Names families = compare(null, "Smith", "Liz", "Smith");
    assertThat(families.givenShare()).isZero();
    assertThat(families.firstShare()).isZero();
    assertThat(families.familyShare()).isCloseTo(0.012, within(1e-9));
    assertThat(compare("Liz", null, "Liz", "Smith").familyShare()).isZero();
  }

  private Names compare(
      @Nullable String given,
      @Nullable String family,
      @Nullable String otherGiven,
      @Nullable String otherFamily) {
    return comparison.compare(
        SourceFacts.name(given, family), SourceFacts.name(otherGiven, otherFamily));
  }
}
