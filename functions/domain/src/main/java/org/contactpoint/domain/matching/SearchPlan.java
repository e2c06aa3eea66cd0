package org.contactpoint.domain.matching;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Identifier;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * Under which keys a search looks, the most telling first: all at once, so that it costs the same
 * however large the directory is and whoever is in it (the rules, §3, §6).
 */
public final class SearchPlan {
  /** The most keys of one search. */
  public static final int MOST = 80;

  private static final int MOST_KINDRED = 4;
  private static final int MOST_MISHEARD = 4;

  private final Set<IndexKey> keys = new LinkedHashSet<>();
  private final SearchCriteria criteria;
  private final Sounds sounds;
  private final Set<String> given;
  private final Set<String> family;

  private SearchPlan(SearchCriteria criteria, Sounds sounds) {
    this.criteria = criteria;
    this.sounds = sounds;
    this.given = forms(criteria.given());
    this.family = forms(criteria.family());
  }

  /** The keys to ask for. */
  public static Set<IndexKey> keys(SearchCriteria criteria, Sounds sounds) {
    return new SearchPlan(criteria, sounds).all();
  }

  private Set<String> forms(@Nullable SearchName name) {
    return name == null ? Set.of() : name.forms(sounds);
  }

  private Set<IndexKey> all() {
    Identifier identifier = criteria.identifier();
    if (identifier != null) {
      keys.add(IndexKey.of(identifier));
    }
    DateOfBirth birth = criteria.dateOfBirth();
    if (birth != null) {
      onBirthday(birth.date());
    }
    Integer year = criteria.year();
    if (year != null) {
      inYear(year);
    }
    Postcode postcode = criteria.postcode();
    if (postcode != null) {
      atPlace(postcode.outward());
    }
    if (birth != null) {
      onOtherDays(birth.date());
    }
    return IndexKeys.firstOf(keys, MOST);
  }

  private void onBirthday(LocalDate day) {
    family.forEach(f -> keys.add(IndexKey.birthFamily(day, sounds.ofFamily(f))));
    for (String g : given) {
      Set<String> codes = family.isEmpty() ? sounds.ofKindred(g) : Set.of(sounds.ofGiven(g));
      codes.forEach(code -> keys.add(IndexKey.birthGiven(day, code)));
    }
    if (!family.isEmpty()) {
      keys.add(IndexKeys.facesOf(day));
    }
    prefixes(criteria.family()).forEach(p -> keys.add(IndexKey.birthFamilyPrefix(day, p)));
    prefixes(criteria.given()).forEach(p -> keys.add(IndexKey.birthGivenPrefix(day, p)));
  }

  private void inYear(int year) {
    for (String g : given) {
      for (String f : family) {
        first(MOST_KINDRED, sounds.ofKindred(g))
            .forEach(code -> keys.add(IndexKey.yearBoth(year, code, sounds.ofFamily(f))));
        keys.add(IndexKey.yearBoth(year, sounds.ofGiven(f), sounds.ofFamily(g)));
      }
    }
    family.forEach(f -> keys.add(IndexKey.yearFamily(year, sounds.ofFamily(f))));
    whole(given).forEach(g -> misheard(year, g));
    if (criteria.dateOfBirth() == null) {
      whole(family)
          .flatMap(f -> Slips.of(f).stream())
          .forEach(slip -> keys.add(IndexKey.yearFamily(year, slip)));
    }
  }

  /** The given name right, the family name mistyped so that it sounds different. */
  private void misheard(int year, String given) {
    whole(family)
        .flatMap(SearchPlan::mistyped)
        .map(sounds::ofFamily)
        .distinct()
        .limit(MOST_MISHEARD)
        .forEach(code -> keys.add(IndexKey.yearBoth(year, sounds.ofGiven(given), code)));
  }

  private void atPlace(String outward) {
    family.forEach(f -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(f))));
    if (!family.isEmpty()) {
      given.forEach(g -> keys.add(IndexKey.placeFamily(outward, sounds.ofFamily(g))));
    }
    prefixes(criteria.family()).forEach(p -> keys.add(IndexKey.placePrefix(outward, p)));
  }

  /** Slips in the date: with both names the year alone matters, with one name every digit does. */
  private void onOtherDays(LocalDate day) {
    for (String g : whole(given).toList()) {
      for (String f : whole(family).toList()) {
        DateSlips.ofYear(day).stream()
            .map(other -> IndexKey.yearBoth(other.getYear(), sounds.ofGiven(g), sounds.ofFamily(f)))
            .forEach(keys::add);
      }
    }
    if (given.isEmpty()) {
      whole(family)
          .forEach(
              f -> slips(day).forEach(d -> keys.add(IndexKey.birthFamily(d, sounds.ofFamily(f)))));
    }
    if (family.isEmpty()) {
      whole(given)
          .forEach(
              g -> slips(day).forEach(d -> keys.add(IndexKey.birthGiven(d, sounds.ofGiven(g)))));
    }
  }

  private static Stream<LocalDate> slips(LocalDate day) {
    return Stream.of(DateSlips.turned(day), DateSlips.ofYear(day), DateSlips.ofDay(day))
        .flatMap(java.util.List::stream);
  }

  private static Stream<String> whole(Set<String> forms) {
    return forms.stream().limit(1);
  }

  private static Stream<String> first(int most, Set<String> codes) {
    return codes.stream().limit(most);
  }

  /** The first two letters, and those that they may be where a letter went wrong. */
  private Set<String> prefixes(@Nullable SearchName name) {
    if (name == null) {
      return Set.of();
    }
    String word = name.word(sounds);
    Set<String> prefixes = new LinkedHashSet<>(Keys.prefix(word));
    boolean alone = given.isEmpty() || family.isEmpty();
    if (alone && !name.open() && word.length() > Keys.PREFIX) {
      prefixes.add(word.substring(1, 3));
      prefixes.add(word.substring(0, 1) + word.charAt(2));
      prefixes.add(word.substring(1, 2) + word.charAt(0));
    }
    return prefixes;
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
    return Stream.concat(turned, shorter).filter(Objects::nonNull).filter(w -> !w.isEmpty());
  }
}
