package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.search.SearchCriteriaTest.criteria;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a search looks, and how dearly (rules §3). */
class SearchPlanTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final Sounds SOUNDS = new PlainSounds();

  @Test
  void usualSearchAsksSevenKeysFirst() {
    assertThat(first("Leah", "Ward", BORN, null, "LS6 2AB"))
        .containsExactlyInAnyOrder(
            IndexKey.birthFamily(BORN, "wrd"),
            IndexKey.birthGiven(BORN, "l"),
            IndexKey.birthInitials(BORN, "l", "w"),
            IndexKey.yearBoth(2012, "l", "wrd"),
            IndexKey.dayBoth(BORN, "l", "wrd"),
            IndexKey.faces(BORN),
            IndexKey.faces(2012, "wrd"));
  }

  @Test
  void frequentNamesAreAskedForInTheFinerLists() {
    assertThat(first("Thomas", "Smith", BORN, null, null))
        .contains(
            IndexKey.monthBoth(BORN, SOUNDS.ofGiven("thomas"), SOUNDS.ofGiven("smith")),
            IndexKey.monthDayBoth(BORN, SOUNDS.ofGiven("thomas"), SOUNDS.ofGiven("smith")))
        .noneMatch(key -> key.family() == KeyFamily.YEAR_BOTH);
  }

  @Test
  void longListsAreAskedForOnlyWhereNothingElseIsKnown() {
    assertThat(families(first(null, "Ward", null, 2012, null))).contains(KeyFamily.YEAR_FAMILY);
    assertThat(families(first(null, "Ward", null, 2012, "LS6 2AB")))
        .contains(KeyFamily.PLACE_FAMILY)
        .doesNotContain(KeyFamily.YEAR_FAMILY);
    assertThat(families(first("Leah", "Ward", null, 2012, null)))
        .doesNotContain(KeyFamily.YEAR_FAMILY);
  }

  @Test
  void misspeltFamilyNameWithoutDateIsLookedForByGivenNameAndPlace() {
    assertThat(first("Leah", "Ward", null, null, "LS6 2AB"))
        .containsExactlyInAnyOrder(
            IndexKey.placeFamily("LS6", "wrd"), IndexKey.placeGiven("LS6", "l"));
  }

  @Test
  void secondLookRepeatsNothingOfTheFirst() {
    for (@Nullable String postcode : Arrays.asList(null, "LS6 2AB")) {
      for (@Nullable LocalDate day : Arrays.asList(null, BORN)) {
        assertThat(
                Collections.disjoint(
                    first("Liz", "Ward-Khan", day, 2012, postcode),
                    second("Liz", "Ward-Khan", day, 2012, postcode)))
            .isTrue();
      }
    }
  }

  @Test
  void everySearchSaysWhereOrWhenOrWhichNumber() {
    assertThat(second("Liz", "Ward-Khan", BORN, null, "LS6 2AB"))
        .noneMatch(key -> key.family() == KeyFamily.HOME)
        .hasSizeLessThanOrEqualTo(SearchPlan.MOST);
  }

  @Test
  void openEndedNameIsNeverAskedForAmongFaces() {
    assertThat(first(null, "Wa*", BORN, null, "LS6 2AB"))
        .containsExactly(IndexKey.birthFamilyPrefix(BORN, "wa"));
    assertThat(first(null, "Wa*", null, null, "LS6 2AB"))
        .containsExactly(IndexKey.placePrefix("LS6", "wa"));
  }

  @Test
  void givenNameAndDateNeverAskAmongFaces() {
    assertThat(families(first("Leah", null, BORN, null, null)))
        .containsOnly(KeyFamily.BIRTH_GIVEN, KeyFamily.BIRTH_PREFIX);
    assertThat(families(second("Leah", null, BORN, null, null)))
        .containsOnly(KeyFamily.BIRTH_GIVEN, KeyFamily.BIRTH_PREFIX);
  }

  @Property
  void searchForWhatIsHeldAsksForTheChild(
      @ForAll("names") String given, @ForAll("names") String family) {
    assertThat(first(given, family, BORN, null, null))
        .contains(
            IndexKey.birthFamily(BORN, SOUNDS.ofFamily(family)),
            IndexKey.birthGiven(BORN, SOUNDS.ofGiven(given)));
  }

  @Property
  void namesChangedOverAreLookedForUnderTheSameYear(
      @ForAll("names") String given, @ForAll("names") String family) {
    assertThat(years(first(given, family, BORN, null, null)))
        .isEqualTo(years(first(family, given, BORN, null, null)));
  }

  private static Set<IndexKey> years(Set<IndexKey> keys) {
    Set<KeyFamily> either =
        EnumSet.of(KeyFamily.YEAR_BOTH, KeyFamily.DAY_BOTH, KeyFamily.BIRTH_INITIALS);
    return keys.stream().filter(key -> either.contains(key.family())).collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
  }

  private static Set<KeyFamily> families(Set<IndexKey> keys) {
    return keys.stream().map(IndexKey::family).collect(Collectors.toSet());
  }

  static Set<IndexKey> first(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate day,
      @Nullable Integer year,
      @Nullable String postcode) {
    return SearchPlan.first(criteria(given, family, day, year, postcode), SOUNDS);
  }

  static Set<IndexKey> second(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate day,
      @Nullable Integer year,
      @Nullable String postcode) {
    return SearchPlan.second(criteria(given, family, day, year, postcode), SOUNDS);
  }
}
