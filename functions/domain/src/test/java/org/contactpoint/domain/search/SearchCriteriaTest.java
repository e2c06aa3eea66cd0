package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.contactpoint.domain.comparison.PlainWords;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCriteriaTest {

  @ParameterizedTest
  @CsvSource({
    ",Ward,2012-03-09,,",
    ",Ward,,2012,",
    ",Ward,,,LS6 2AB",
    "Leah,,2012-03-09,,",
    "Leah,Ward,2012-03-09,2012,LS6 2AB",
    ",Wa*,2012-03-09,,",
    ",Wa*,,,LS6 2AB",
    "Le*,,2012-03-09,,"
  })
  void enoughToGoOnLacksNothing(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable Integer year,
      @Nullable String postcode) {
    assertThat(criteria(given, family, birth, year, postcode).lacking()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ",,,,,add-family-name add-date-of-birth",
    ",Ward,,,,add-date-of-birth add-birth-year add-postcode",
    "Leah,Ward,,,,add-date-of-birth add-birth-year add-postcode",
    "Leah,,,,,add-date-of-birth add-family-name",
    "Leah,,,2012,LS6 2AB,add-date-of-birth add-family-name",
    ",,2012-03-09,,,add-family-name add-given-name",
    ",,,2012,,add-family-name",
    ",,,,LS6 2AB,add-family-name",
    ",Wa*,,2012,,add-date-of-birth add-postcode",
    "Le*,Ward,,2012,,add-date-of-birth add-postcode",
    ",W*,2012-03-09,,,add-letters",
    "L*,Ward,2012-03-09,,,add-letters"
  })
  void tooLittleToGoOnSaysWhatToAdd(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable Integer year,
      @Nullable String postcode,
      String advice) {
    assertThat(criteria(given, family, birth, year, postcode).lacking())
        .extracting(Advice::code)
        .isEqualTo(Arrays.asList(advice.split(" ")));
  }

  @Test
  void nothingThatIsSearchedForIsPrinted() {
    SearchCriteria criteria = criteria("Leah", "Ward", LocalDate.of(2012, 3, 4), null, null);

    assertThat(criteria).hasToString("SearchCriteria[redacted]");
    assertThat(criteria.given()).hasToString("SearchName[redacted]");
    assertThat(SearchTarget.of(criteria, PlainWords.words())).hasToString("Sought[redacted]");
  }

  @Test
  void identifierIsEnoughByItself() {
    Identifier nhs = new Identifier.Nhs(new NhsNumber("9000000009"));
    assertThat(new SearchCriteria(null, null, null, null, null, null, nhs).lacking()).isEmpty();
  }

  @Test
  void whatIsNotSaidYetNarrowsTheSearch() {
    assertThat(criteria(null, "Wa*", LocalDate.of(2012, 3, 9), null, null).narrowing())
        .containsExactly(
            Advice.ADD_GIVEN_NAME, Advice.ADD_LETTERS, Advice.ADD_POSTCODE, Advice.ADD_GENDER);
  }

  @Test
  void dayAndFamilyNameNarrowTheSearchMost() {
    assertThat(criteria("Leah", null, null, null, "LS6 2AB").narrowing())
        .containsExactly(Advice.ADD_DATE_OF_BIRTH, Advice.ADD_FAMILY_NAME, Advice.ADD_GENDER);
  }

  @Test
  void whoSaidAllMayAddNumber() {
    SearchCriteria all =
        new SearchCriteria(
            SearchName.whole(new NamePart("Leah")),
            SearchName.whole(new NamePart("Ward")),
            new DateOfBirth(LocalDate.of(2012, 3, 9), false),
            null,
            Gender.FEMALE,
            new Postcode("LS6 2AB"),
            null);
    assertThat(all.narrowing()).isEqualTo(List.of(Advice.ADD_IDENTIFIER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "Wa*rd", "**", "Wa**", "W?rd", "%"})
  void starStandsAtTheEndOfNameAndNowhereElse(String typed) {
    assertThat(SearchName.parse(typed)).isInstanceOf(Parsed.Invalid.class);
  }

  static SearchCriteria criteria(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable Integer year,
      @Nullable String postcode) {
    return new SearchCriteria(
        name(given),
        name(family),
        birth == null ? null : new DateOfBirth(birth, false),
        year,
        null,
        postcode == null ? null : new Postcode(postcode),
        null);
  }

  private static @Nullable SearchName name(@Nullable String typed) {
    return typed == null ? null : SearchName.parse(typed).toOptional().orElseThrow();
  }
}
