package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.search.SearchPlanTest.first;
import static org.contactpoint.domain.search.SearchPlanTest.second;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.value.NhsNumber;
import org.junit.jupiter.api.Test;

/** Every key that a search asks for, at its first and at its second look (rules §3). */
class SecondLookTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate TURNED = LocalDate.of(2012, 9, 3);
  private static final Sounds SOUNDS = new PlainSounds();

  // The first look.

  @Test
  void numberIsAskedForFirst() {
    Identifier nhs = new Identifier.Nhs(new NhsNumber("9000000009"));
    SearchCriteria criteria = new SearchCriteria(null, null, null, null, null, null, nhs);

    assertThat(SearchPlan.first(criteria, SOUNDS)).containsExactly(IndexKey.of(nhs));
    assertThat(SearchPlan.second(criteria, SOUNDS)).isEmpty();
  }

  @Test
  void oneNameAloneIsLookedForOnTheDayAndWithDayAndMonthChangedOver() {
    assertThat(first("Leah", null, BORN, null, "LS6 2AB"))
        .containsExactlyInAnyOrder(
            IndexKey.birthGiven(BORN, "l"),
            IndexKey.birthGiven(TURNED, "l"),
            IndexKey.birthGivenPrefix(BORN, "le"));
    assertThat(first(null, "Ward", BORN, null, null))
        .containsExactlyInAnyOrder(
            IndexKey.birthFamily(BORN, "wrd"),
            IndexKey.birthFamily(TURNED, "wrd"),
            IndexKey.birthFamilyPrefix(BORN, "wa"),
            IndexKey.faces(BORN),
            IndexKey.faces(2012, "wrd"));
  }

  /** A nickname may belong to several names. */
  @Test
  void bothNamesInAYearAreLookedForWithEachNameThatANicknameMayStandFor() {
    assertThat(first("Beth", "Ward", null, 2012, null))
        .containsExactlyInAnyOrder(
            IndexKey.yearBoth(2012, "bt", "wrd"),
            IndexKey.yearBoth(2012, "elzbt", "wrd"),
            IndexKey.yearBoth(2012, "btn", "wrd"),
            IndexKey.faces(2012, "wrd"));
  }

  @Test
  void givenNameAndPlaceWithoutFamilyNameAreNoWayToLook() {
    assertThat(first("Leah", null, null, null, "LS6 2AB")).isEmpty();
    assertThat(second("Leah", null, null, null, "LS6 2AB")).isEmpty();
  }

  // The second.

  @Test
  void misspeltFamilyNameIsLookedForByWhatItMaySoundLikeAndByHowItBegins() {
    assertThat(second("Leah", "Ward", BORN, null, null))
        .containsExactlyInAnyOrder(
            IndexKey.yearGiven(2012, "l", "w"),
            IndexKey.yearOfFamily(2012, "wrd", "l"),
            IndexKey.yearBoth(2012, "l", "ard"),
            IndexKey.yearBoth(2012, "l", "wdr"),
            IndexKey.yearBoth(2012, "l", "wd"));
  }

  @Test
  void nameOfOneLetterIsNeverLookedForWithoutIt() {
    assertThat(second("Leah", "O", BORN, null, null))
        .containsExactlyInAnyOrder(
            IndexKey.yearGiven(2012, "l", "o"), IndexKey.yearOfFamily(2012, "o", "l"));
  }

  @Test
  void nicknameIsLookedForOnTheDayAndInTheYearOfEachNameThatItMayStandFor() {
    assertThat(second("Beth", "Ward", BORN, null, null))
        .containsExactlyInAnyOrder(
            IndexKey.birthGiven(BORN, "elzbt"),
            IndexKey.birthGiven(BORN, "btn"),
            IndexKey.yearBoth(2012, "elzbt", "wrd"),
            IndexKey.yearBoth(2012, "btn", "wrd"),
            IndexKey.yearGiven(2012, "bt", "w"),
            IndexKey.yearOfFamily(2012, "wrd", "b"),
            IndexKey.yearBoth(2012, "bt", "ard"),
            IndexKey.yearBoth(2012, "bt", "wdr"),
            IndexKey.yearBoth(2012, "bt", "wd"));
  }

  @Test
  void frequentNamesAreLookedForInTheFinerListsOfTheDayChangedOver() {
    assertThat(second("Thomas", "Smith", BORN, null, null))
        .containsExactlyInAnyOrder(
            IndexKey.monthBoth(TURNED, "tms", "smt"),
            IndexKey.monthDayBoth(TURNED, "tms", "smt"),
            IndexKey.yearBoth(2012, "tms", "smt"),
            IndexKey.yearGiven(2012, "tms", "s"),
            IndexKey.yearOfFamily(2012, "smt", "th"),
            IndexKey.yearBoth(2012, "tms", "mst"),
            IndexKey.yearBoth(2012, "tms", "mt"),
            IndexKey.yearBoth(2012, "tms", "st"));
  }

  /**
   * A wrong digit in the date, a day beside it; and a wrong letter, after which the end is right.
   */
  @Test
  void oneNameAloneIsLookedForOnEveryDayThatMayHaveBeenMeant() {
    assertThat(second("Leah", null, BORN, null, "LS6 2AB"))
        .containsExactlyInAnyOrderElementsOf(
            onOtherDays(
                day -> IndexKey.birthGiven(day, "l"),
                IndexKey.birthGivenPrefix(BORN, "ea"),
                IndexKey.birthGivenPrefix(BORN, "la"),
                IndexKey.birthGivenPrefix(BORN, "el"),
                IndexKey.birthGivenEnd(BORN, "ah"),
                IndexKey.birthGivenEnd(BORN, "eah"),
                IndexKey.birthGivenEnd(BORN, "h")));
    assertThat(second(null, "Ward", BORN, null, null))
        .containsExactlyInAnyOrderElementsOf(
            onOtherDays(
                day -> IndexKey.birthFamily(day, "wrd"),
                IndexKey.birthFamilyPrefix(BORN, "ar"),
                IndexKey.birthFamilyPrefix(BORN, "wr"),
                IndexKey.birthFamilyPrefix(BORN, "aw"),
                IndexKey.birthFamilyEnd(BORN, "rd"),
                IndexKey.birthFamilyEnd(BORN, "ard"),
                IndexKey.birthFamilyEnd(BORN, "d")));
  }

  @Test
  void shortNameHasNoThirdLetterToGoWrong() {
    assertThat(second("Jo", null, BORN, null, null))
        .isNotEmpty()
        .noneMatch(key -> key.text().contains("|given|"));
    assertThat(second("Leo", null, BORN, null, null))
        .contains(IndexKey.birthGivenPrefix(BORN, "eo"));
  }

  @Test
  void nameWithAnOpenEndIsLookedForOnce() {
    assertThat(second(null, "War*", BORN, null, null)).isEmpty();
  }

  @Test
  void partsOfADoubleFamilyNameAreLookedForInTheYearWhereNothingElseIsKnown() {
    assertThat(second(null, "Ward-Khan", null, 2012, null))
        .contains(IndexKey.yearFamily(2012, "wrd"), IndexKey.yearFamily(2012, "kn"));
    assertThat(second("Leah", "Ward-Khan", null, 2012, null))
        .isNotEmpty()
        .noneMatch(key -> key.family() == KeyFamily.YEAR_FAMILY);
  }

  @Test
  void partsOfADoubleFamilyNameAreLookedForOnTheDay() {
    assertThat(second("Leah", "Ward-Khan", BORN, null, null))
        .contains(IndexKey.birthFamily(BORN, "wrd"), IndexKey.birthFamily(BORN, "kn"));
  }

  /** Typing errors are allowed in the public family name, by its year as well (rules §6). */
  @Test
  void facesOfTheYearAreLookedForButForOneLetter() {
    assertThat(second(null, "Ward", null, 2012, null))
        .filteredOn(key -> key.family() == KeyFamily.FACE)
        .containsExactlyInAnyOrder(
            IndexKey.faces(2012, "~ward"),
            IndexKey.faces(2012, "~ard"),
            IndexKey.faces(2012, "~wrd"),
            IndexKey.faces(2012, "~wad"),
            IndexKey.faces(2012, "~war"));
  }

  @Test
  void namesAreLookedForAtThePlaceInEitherOrder() {
    assertThat(second("Leah", "Ward", null, null, "LS6 2AB"))
        .containsExactly(IndexKey.placeFamily("LS6", "l"));
    assertThat(second("Leah May", "Ward-Khan", null, null, "LS6 2AB"))
        .containsExactlyInAnyOrder(
            IndexKey.placeFamily("LS6", "wrd"),
            IndexKey.placeFamily("LS6", "kn"),
            IndexKey.placeGiven("LS6", "l"),
            IndexKey.placeGiven("LS6", "m"),
            IndexKey.placeFamily("LS6", "lm"),
            IndexKey.placeFamily("LS6", "l"),
            IndexKey.placeFamily("LS6", "m"));
  }

  private static Set<IndexKey> onOtherDays(Function<LocalDate, IndexKey> key, IndexKey... more) {
    Stream<LocalDate> years =
        Stream.concat(IntStream.rangeClosed(2010, 2019).boxed(), Stream.of(2002, 2022))
            .map(BORN::withYear);
    Stream<LocalDate> months = IntStream.rangeClosed(1, 9).mapToObj(BORN::withMonth);
    Stream<LocalDate> days = IntStream.rangeClosed(1, 10).mapToObj(BORN::withDayOfMonth);
    Stream<LocalDate> tens = Stream.of(BORN.withDayOfMonth(19), BORN.withDayOfMonth(29));
    Set<IndexKey> keys = new HashSet<>(List.of(more));
    Stream.of(years, months, days, tens)
        .flatMap(Function.identity())
        .filter(day -> !day.equals(BORN))
        .map(key)
        .forEach(keys::add);
    return keys;
  }
}
