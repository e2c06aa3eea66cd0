package org.contactpoint.benchmark.mistake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.contactpoint.benchmark.nation.Kid;
import org.jspecify.annotations.Nullable;

/** Carries out one mistake on a question; empty where it can't happen to that child. */
final class Slips {
  private final NameGroups nicknames = NameGroups.nicknames();
  private final ByEar ear = new ByEar();

  Optional<Draft> make(QueryMistake mistake, Draft draft, Kid kid, RandomGenerator random) {
    return switch (mistake) {
      case GIVEN_TYPED -> draft.givenGoneWrong(name -> Typing.slip(name, random));
      case FAMILY_TYPED -> draft.familyGoneWrong(name -> Typing.slip(name, random));
      case GIVEN_HEARD -> draft.givenGoneWrong(name -> heard(name, random));
      case FAMILY_HEARD -> draft.familyGoneWrong(name -> heard(name, random));
      case NICKNAME -> draft.givenGoneWrong(name -> nickname(name, random));
      case PART_OF_GIVEN -> part(kid.given(), kid.middle(), random).map(draft::withGiven);
      case PART_OF_FAMILY -> part(kid.family(), kid.second(), random).map(draft::withFamily);
      case FORMER_NAME -> Optional.ofNullable(kid.former()).map(draft::withFamily);
      case SWAPPED -> swapped(draft);
      case NO_GIVEN -> draft.family() == null ? Optional.empty() : Optional.of(noGiven(draft));
      case DATE_CHANGED_OVER -> draft.dateGoneWrong(DateMistakes::changedOver);
      case DATE_DIGIT -> draft.dateGoneWrong(day -> DateMistakes.oneDigit(day, random));
      case DATE_NEIGHBOUR -> draft.dateGoneWrong(day -> DateMistakes.neighbour(day, random));
      case DATE_YEAR -> draft.dateGoneWrong(day -> DateMistakes.otherYear(day, random));
      case YEAR_ONLY ->
          Optional.ofNullable(draft.date()).map(LocalDate::getYear).map(draft::withYear);
    };
  }

  private static Draft noGiven(Draft draft) {
    return draft.withGiven(null);
  }

  private static Optional<Draft> swapped(Draft draft) {
    return draft.given() == null || draft.family() == null
        ? Optional.empty()
        : Optional.of(draft.withGiven(draft.family()).withFamily(draft.given()));
  }

  private static Optional<String> part(
      @Nullable String first, @Nullable String second, RandomGenerator random) {
    return first == null || second == null
        ? Optional.empty()
        : Optional.of(random.nextBoolean() ? first : second);
  }

  /** A name of several parts is misheard in one of them. */
  String heard(String name, RandomGenerator random) {
    int space = name.indexOf(' ');
    return space < 0
        ? ear.write(name, random)
        : ear.write(name.substring(0, space), random) + name.substring(space);
  }

  /** A short form for the first part, alone; the name itself where there is none. */
  String nickname(String name, RandomGenerator random) {
    int end = firstPartOf(name);
    List<String> forms = nicknames.of(name.substring(0, end));
    return forms.isEmpty() ? name : forms.get(random.nextInt(forms.size()));
  }

  /** Whether the name has a short form. */
  boolean hasNickname(@Nullable String name) {
    return name != null && !nicknames.of(name.substring(0, firstPartOf(name))).isEmpty();
  }

  /** The usual other spelling of a name, the name itself where there is none. */
  String usualSpelling(String name, RandomGenerator random) {
    return ear.usual(name, random);
  }

  private static int firstPartOf(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name.length() : space;
  }
}
