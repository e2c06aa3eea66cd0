package org.contactpoint.domain.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.KeySelection;
import org.contactpoint.domain.name.DeletionVariants;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a search: first under the most selective that the criteria allow, and only where
 * nobody there is like enough, under more. Each time all keys are asked for at once, so that a
 * search costs the same however large the directory is and whoever is in it (rules §3, §6).
 */
public final class SearchPlan {
  /** The most keys that are asked for at once. */
  public static final int MOST = 40;

  private static final int MOST_KINDRED = 4;
  private static final int MOST_MISHEARD = 4;
  private static final int MOST_PAIRS = 6;

  private final Set<IndexKey> keys = new LinkedHashSet<>();
  private final SearchCriteria criteria;
  private final Sounds sounds;
  private final NameForms.Forms given;
  private final NameForms.Forms family;
  private final @Nullable LocalDate day;

  private SearchPlan(SearchCriteria criteria, Sounds sounds) {
    this.criteria = criteria;
    this.sounds = sounds;
    this.given = forms(criteria.given());
    this.family = forms(criteria.family());
    this.day = Optional.ofNullable(criteria.dateOfBirth()).map(DateOfBirth::date).orElse(null);
  }

  /** The keys to ask for first. */
  public static Set<IndexKey> first(SearchCriteria criteria, Sounds sounds) {
    SearchPlan plan = new SearchPlan(criteria, sounds);
    plan.identifier();
    plan.firstByTime();
    return IndexKeys.firstOf(plan.keys, MOST);
  }

  /** The keys to ask for where nobody under the first ones is like enough. */
  public static Set<IndexKey> second(SearchCriteria criteria, Sounds sounds) {
    SearchPlan plan = new SearchPlan(criteria, sounds);
    plan.secondByTime();
    Set<IndexKey> more = new LinkedHashSet<>(plan.keys);
    more.removeAll(first(criteria, sounds));
    return IndexKeys.firstOf(more, MOST);
  }

  private NameForms.Forms forms(@Nullable SearchName name) {
    return name == null ? NameForms.Forms.NONE : name.forms(sounds);
  }

  private void identifier() {
    if (criteria.identifier() != null) {
      keys.add(IndexKey.of(criteria.identifier()));
    }
  }

  private void firstByTime() {
    Integer year = criteria.year();
    if (day != null) {
      onBirthday(day);
    } else if (year != null) {
      inYear(year);
    }
    if (day == null) {
      place().ifPresent(this::atPlace);
    }
    if (year != null) {
      family.whole().forEach(f -> keys.add(IndexKey.faces(year, sounds.ofFamily(f))));
    }
  }

  private Optional<String> place() {
    return Optional.ofNullable(criteria.postcode()).map(Postcode::outward);
  }

  private boolean isBoth() {
    return !given.isEmpty() && !family.isEmpty();
  }

  private void onBirthday(LocalDate born) {
    family.whole().forEach(f -> keys.add(IndexKey.birthFamily(born, sounds.ofFamily(f))));
    given.whole().forEach(g -> keys.add(IndexKey.birthGiven(born, sounds.ofGiven(g))));
    if (!family.isEmpty()) {
      keys.add(IndexKey.faces(born));
    }
    if (isBoth()) {
      given.whole().forEach(g -> family.whole().forEach(f -> both(born, g, f)));
    } else {
      alone(born);
      startOf(criteria.family(), family)
          .forEach(p -> keys.add(IndexKey.birthFamilyPrefix(born, p)));
      startOf(criteria.given(), given).forEach(p -> keys.add(IndexKey.birthGivenPrefix(born, p)));
    }
  }

  /** Where one name alone is known, day and month may have been changed over. */
  private void alone(LocalDate born) {
    for (LocalDate turned : MistypedDates.turned(born)) {
      family.whole().forEach(f -> keys.add(IndexKey.birthFamily(turned, sounds.ofFamily(f))));
      given.whole().forEach(g -> keys.add(IndexKey.birthGiven(turned, sounds.ofGiven(g))));
    }
  }

  private void both(LocalDate born, String g, String f) {
    String one = sounds.ofGiven(g);
    String other = sounds.ofGiven(f);
    keys.addAll(KeySelection.year(born, one, other, sounds));
    keys.add(IndexKey.dayBoth(born, one, other));
    keys.add(IndexKey.birthInitials(born, KeySelection.initial(g), KeySelection.initial(f)));
  }

  private void inYear(int year) {
    if (isBoth()) {
      for (String f : family.whole()) {
        given.whole().stream()
            .flatMap(this::kindred)
            .forEach(code -> keys.add(IndexKey.yearBoth(year, code, sounds.ofGiven(f))));
      }
    } else if (place().isEmpty()) {
      family.whole().forEach(f -> keys.add(IndexKey.yearFamily(year, sounds.ofFamily(f))));
    }
  }

  private Stream<String> kindred(String name) {
    return sounds.ofKindred(name).stream().limit(MOST_KINDRED);
  }

  private void atPlace(String outward) {
    family.whole().forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
    if (!family.isEmpty()) {
      given.whole().forEach(g -> keys.add(IndexKey.placeGiven(outward, sounds.ofGiven(g))));
    }
    SearchName name = criteria.family();
    if (name != null && name.open()) {
      startOf(name, family).forEach(p -> keys.add(IndexKey.placePrefix(outward, p)));
    }
  }

  private void secondByTime() {
    Integer year = criteria.year();
    if (day != null) {
      onBirthdayMore(day);
      onOtherDays(day);
    }
    if (year != null) {
      inYearMore(year);
    }
    place().ifPresent(this::atPlaceMore);
  }

  private void onBirthdayMore(LocalDate born) {
    family.all().forEach(f -> keys.add(IndexKey.birthFamily(born, sounds.ofFamily(f))));
    for (String g : given.all()) {
      kindred(g).forEach(code -> keys.add(IndexKey.birthGiven(born, code)));
    }
    if (given.isEmpty() || family.isEmpty()) {
      oneMistyped(born);
    }
    if (isBoth()) {
      turned(born);
    }
  }

  /** One name alone, one letter of which is wrong: its start or its end is right. */
  private void oneMistyped(LocalDate born) {
    for (String f : family.whole()) {
      mistypedStart(f).forEach(p -> keys.add(IndexKey.birthFamilyPrefix(born, p)));
      KeySelection.ends(f).forEach(e -> keys.add(IndexKey.birthFamilyEnd(born, e)));
    }
    for (String g : given.whole()) {
      mistypedStart(g).forEach(p -> keys.add(IndexKey.birthGivenPrefix(born, p)));
      KeySelection.ends(g).forEach(e -> keys.add(IndexKey.birthGivenEnd(born, e)));
    }
  }

  /** Frequent names with day and month changed over are elsewhere in the finer lists. */
  private void turned(LocalDate born) {
    String one = sounds.ofGiven(given.first());
    String other = sounds.ofGiven(family.first());
    if (sounds.areFrequent(one, other)) {
      MistypedDates.turned(born)
          .forEach(turned -> keys.addAll(KeySelection.year(turned, one, other, sounds)));
    }
  }

  private void inYearMore(int year) {
    Set<IndexKey> pairs = new LinkedHashSet<>();
    for (String g : given.all()) {
      for (String f : family.all()) {
        kindred(g).forEach(code -> pairs.add(IndexKey.yearBoth(year, code, sounds.ofGiven(f))));
      }
    }
    keys.addAll(IndexKeys.firstOf(pairs, MOST_PAIRS));
    if (isBoth()) {
      String g = given.first();
      String f = family.first();
      keys.add(KeySelection.yearGiven(year, g, f, sounds));
      keys.add(KeySelection.yearOfFamily(year, g, f, sounds));
      misheard(year, g);
    }
    if (day == null && given.isEmpty()) {
      family.all().forEach(f -> keys.add(IndexKey.yearFamily(year, sounds.ofFamily(f))));
      family.whole().forEach(f -> keys.addAll(KeySelection.inYearButForALetter(year, f)));
    }
    if (day == null) {
      family.whole().stream()
          .flatMap(f -> DeletionVariants.of(f).stream())
          .forEach(slip -> keys.add(IndexKey.faces(year, slip)));
    }
  }

  /** The given name right, the family name mistyped so that it sounds different. */
  private void misheard(int year, String g) {
    family.whole().stream()
        .flatMap(SearchPlan::mistyped)
        .map(sounds::ofGiven)
        .distinct()
        .limit(MOST_MISHEARD)
        .forEach(code -> keys.add(IndexKey.yearBoth(year, sounds.ofGiven(g), code)));
  }

  private void atPlaceMore(String outward) {
    family.all().forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
    if (given.isEmpty()) {
      for (String f : family.whole()) {
        Stream.concat(KeySelection.prefix(f).stream(), mistypedStart(f))
            .forEach(p -> keys.add(IndexKey.placePrefix(outward, p)));
        KeySelection.ends(f).forEach(e -> keys.add(IndexKey.placeEnd(outward, e)));
      }
    }
    if (!family.isEmpty()) {
      given.all().forEach(g -> keys.add(IndexKey.placeGiven(outward, sounds.ofGiven(g))));
      given.all().forEach(g -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(g))));
    }
  }

  /** Slips in the date, where one name alone is known. */
  private void onOtherDays(LocalDate born) {
    if (given.isEmpty()) {
      family
          .whole()
          .forEach(
              f -> slips(born).forEach(d -> keys.add(IndexKey.birthFamily(d, sounds.ofFamily(f)))));
    }
    if (family.isEmpty()) {
      given
          .whole()
          .forEach(
              g -> slips(born).forEach(d -> keys.add(IndexKey.birthGiven(d, sounds.ofGiven(g)))));
    }
  }

  private static Stream<LocalDate> slips(LocalDate born) {
    return Stream.of(
            MistypedDates.turned(born),
            MistypedDates.neighbours(born),
            MistypedDates.ofDay(born),
            MistypedDates.ofYear(born))
        .flatMap(List::stream);
  }

  private Stream<String> startOf(@Nullable SearchName name, NameForms.Forms forms) {
    Set<String> words = name != null && name.open() ? name.words(sounds) : forms.whole();
    return words.stream().flatMap(word -> KeySelection.prefix(word).stream());
  }

  /** What the first two letters may be where one of the first three went wrong. */
  private static Stream<String> mistypedStart(String word) {
    return word.length() <= KeySelection.PREFIX
        ? Stream.of()
        : Stream.of(
            word.substring(1, 3),
            word.substring(0, 1) + word.charAt(2),
            word.substring(1, 2) + word.charAt(0));
  }

  /** The word with two neighbours changed places, or one letter left out. */
  private static Stream<String> mistyped(String word) {
    Stream<String> turned =
        IntStream.range(1, word.length())
            .mapToObj(
                at ->
                    word.substring(0, at - 1)
                        + word.charAt(at)
                        + word.charAt(at - 1)
                        + word.substring(at + 1));
    Stream<String> shorter =
        IntStream.range(0, word.length())
            .mapToObj(at -> word.substring(0, at) + word.substring(at + 1));
    return Stream.concat(turned, shorter).filter(w -> !w.isEmpty());
  }
}
