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
  private final Set<String> given;
  private final Set<String> family;
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

  private Set<String> forms(@Nullable SearchName name) {
    return name == null ? Set.of() : name.forms(sounds);
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
      whole(family).forEach(f -> keys.add(IndexKey.faces(year, sounds.ofFamily(f))));
    }
  }

  private Optional<String> place() {
    return Optional.ofNullable(criteria.postcode()).map(Postcode::outward);
  }

  private boolean isBoth() {
    return !given.isEmpty() && !family.isEmpty();
  }

  private void onBirthday(LocalDate born) {
    whole(family).forEach(f -> keys.add(IndexKey.birthFamily(born, sounds.ofFamily(f))));
    whole(given).forEach(g -> keys.add(IndexKey.birthGiven(born, sounds.ofGiven(g))));
    if (!family.isEmpty()) {
      keys.add(IndexKey.faces(born));
    }
    if (isBoth()) {
      both(born, first(given), first(family));
    } else {
      alone(born);
      startOf(criteria.family()).forEach(p -> keys.add(IndexKey.birthFamilyPrefix(born, p)));
      startOf(criteria.given()).forEach(p -> keys.add(IndexKey.birthGivenPrefix(born, p)));
    }
  }

  /** Where one name alone is known, day and month may have been changed over. */
  private void alone(LocalDate born) {
    for (LocalDate turned : MistypedDates.turned(born)) {
      whole(family).forEach(f -> keys.add(IndexKey.birthFamily(turned, sounds.ofFamily(f))));
      whole(given).forEach(g -> keys.add(IndexKey.birthGiven(turned, sounds.ofGiven(g))));
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
      String f = first(family);
      kindred(first(given))
          .forEach(code -> keys.add(IndexKey.yearBoth(year, code, sounds.ofGiven(f))));
    } else if (place().isEmpty()) {
      whole(family).forEach(f -> keys.add(IndexKey.yearFamily(year, sounds.ofFamily(f))));
    }
  }

  private Stream<String> kindred(String name) {
    return sounds.ofKindred(name).stream().limit(MOST_KINDRED);
  }

  private void atPlace(String outward) {
    whole(family).forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
    if (!family.isEmpty()) {
      whole(given).forEach(g -> keys.add(IndexKey.placeGiven(outward, sounds.ofGiven(g))));
    }
    SearchName name = criteria.family();
    if (name != null && name.open()) {
      KeySelection.prefix(name.word(sounds))
          .forEach(p -> keys.add(IndexKey.placePrefix(outward, p)));
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
    family.forEach(f -> keys.add(IndexKey.birthFamily(born, sounds.ofFamily(f))));
    for (String g : given) {
      kindred(g).forEach(code -> keys.add(IndexKey.birthGiven(born, code)));
    }
    if (given.isEmpty() || family.isEmpty()) {
      mistyped(criteria.family()).forEach(p -> keys.add(IndexKey.birthFamilyPrefix(born, p)));
      mistyped(criteria.given()).forEach(p -> keys.add(IndexKey.birthGivenPrefix(born, p)));
    }
    if (isBoth()) {
      turned(born);
    }
  }

  /** Frequent names with day and month changed over are elsewhere in the finer lists. */
  private void turned(LocalDate born) {
    String one = sounds.ofGiven(first(given));
    String other = sounds.ofGiven(first(family));
    if (sounds.areFrequent(one, other)) {
      MistypedDates.turned(born)
          .forEach(turned -> keys.addAll(KeySelection.year(turned, one, other, sounds)));
    }
  }

  private void inYearMore(int year) {
    Set<IndexKey> pairs = new LinkedHashSet<>();
    for (String g : given) {
      for (String f : family) {
        kindred(g).forEach(code -> pairs.add(IndexKey.yearBoth(year, code, sounds.ofGiven(f))));
      }
    }
    keys.addAll(IndexKeys.firstOf(pairs, MOST_PAIRS));
    if (isBoth()) {
      String g = first(given);
      String f = first(family);
      keys.add(KeySelection.yearGiven(year, g, f, sounds));
      keys.add(KeySelection.yearOfFamily(year, g, f, sounds));
      misheard(year, g);
    }
    if (day == null) {
      family.stream()
          .filter(f -> given.isEmpty())
          .forEach(f -> keys.add(IndexKey.yearFamily(year, sounds.ofFamily(f))));
      whole(family)
          .flatMap(f -> DeletionVariants.of(f).stream())
          .forEach(slip -> keys.add(IndexKey.faces(year, slip)));
    }
  }

  /** The given name right, the family name mistyped so that it sounds different. */
  private void misheard(int year, String g) {
    whole(family)
        .flatMap(SearchPlan::mistyped)
        .map(sounds::ofGiven)
        .distinct()
        .limit(MOST_MISHEARD)
        .forEach(code -> keys.add(IndexKey.yearBoth(year, sounds.ofGiven(g), code)));
  }

  private void atPlaceMore(String outward) {
    family.forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
    if (!family.isEmpty()) {
      given.forEach(g -> keys.add(IndexKey.placeGiven(outward, sounds.ofGiven(g))));
      given.forEach(g -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(g))));
    }
  }

  /** Slips in the date, where one name alone is known. */
  private void onOtherDays(LocalDate born) {
    if (given.isEmpty()) {
      whole(family)
          .forEach(
              f -> slips(born).forEach(d -> keys.add(IndexKey.birthFamily(d, sounds.ofFamily(f)))));
    }
    if (family.isEmpty()) {
      whole(given)
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

  private static String first(Set<String> forms) {
    return forms.iterator().next();
  }

  private static Stream<String> whole(Set<String> forms) {
    return forms.stream().limit(1);
  }

  private Set<String> startOf(@Nullable SearchName name) {
    return name == null ? Set.of() : KeySelection.prefix(name.word(sounds));
  }

  /** What the first two letters may be where one of the first three went wrong. */
  private Set<String> mistyped(@Nullable SearchName name) {
    String word = name == null || name.open() ? "" : name.word(sounds);
    return word.length() <= KeySelection.PREFIX
        ? Set.of()
        : new LinkedHashSet<>(
            List.of(
                word.substring(1, 3),
                word.substring(0, 1) + word.charAt(2),
                word.substring(1, 2) + word.charAt(0)));
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
