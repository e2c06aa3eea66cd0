package org.contactpoint.benchmark.mistake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.contactpoint.benchmark.nation.Kid;
import org.jspecify.annotations.Nullable;

/** Carries out one mistake on a question; empty where it can't happen to that child. */
final class Slips {
  private final NameLists lists;

  Slips(NameLists lists) {
    this.lists = lists;
  }

  Optional<Draft> make(QueryMistake mistake, Draft draft, Kid kid, RandomGenerator random) {
    return switch (mistake) {
      case GIVEN_TYPED -> draft.givenGoneWrong(name -> Typing.slip(name, random));
      case FAMILY_TYPED -> draft.familyGoneWrong(name -> Typing.slip(name, random));
      case GIVEN_HEARD ->
          draft.givenGoneWrong(name -> heard(kid, NameLists.Part.GIVEN, name, random));
      case FAMILY_HEARD ->
          draft.familyGoneWrong(name -> heard(kid, NameLists.Part.FAMILY, name, random));
      case NICKNAME -> draft.givenGoneWrong(name -> nickname(kid, name, random));
      case SHORTENED -> draft.givenGoneWrong(name -> shortened(name, random));
      case OTHER_SCRIPT -> inOtherScript(draft, kid, random);
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
  private String heard(Kid kid, NameLists.Part part, String name, RandomGenerator random) {
    int end = firstPartOf(name);
    String first = name.substring(0, end);
    List<String> usual = lists.spellings(kid.culture(), part, first);
    return ByEar.write(first, usual, random) + name.substring(end);
  }

  /** A short form for the first part, alone; the name itself where there is none. */
  String nickname(Kid kid, String name, RandomGenerator random) {
    List<String> forms = shortForms(kid, name);
    return forms.isEmpty() ? name : forms.get(random.nextInt(forms.size()));
  }

  /** Whether the name has a short form. */
  boolean hasNickname(Kid kid, @Nullable String name) {
    return name != null && !shortForms(kid, name).isEmpty();
  }

  private List<String> shortForms(Kid kid, String name) {
    return lists.shortForms(kid.culture(), name.substring(0, firstPartOf(name)));
  }

  /** The first part shortened by rule, alone. */
  static String shortened(String name, RandomGenerator random) {
    return Shortening.of(name.substring(0, firstPartOf(name)), random);
  }

  /** The usual other spelling of a name's first part, the name itself where there is none. */
  String usualSpelling(Kid kid, NameLists.Part part, String name, RandomGenerator random) {
    int end = firstPartOf(name);
    List<String> usual = lists.spellings(kid.culture(), part, name.substring(0, end));
    return usual.isEmpty() ? name : usual.get(random.nextInt(usual.size())) + name.substring(end);
  }

  /** All parts of a name in another script; empty where the lists lack one of them. */
  Optional<String> inOtherScript(
      Kid kid, NameLists.Part part, @Nullable String name, RandomGenerator random) {
    List<String> written = new ArrayList<>();
    for (String word : name == null ? new String[0] : name.split(" ")) {
      List<String> forms = lists.scripts(kid.culture(), part, word);
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      written.add(forms.get(random.nextInt(forms.size())));
    }
    return written.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", written));
  }

  /** Whether mistakes are made that only the lists of others have. */
  boolean knowMore() {
    return lists.knowMore();
  }

  private Optional<Draft> inOtherScript(Draft draft, Kid kid, RandomGenerator random) {
    return inOtherScript(kid, NameLists.Part.GIVEN, draft.given(), random)
        .map(draft::withGiven)
        .flatMap(
            given ->
                inOtherScript(kid, NameLists.Part.FAMILY, draft.family(), random)
                    .map(given::withFamily));
  }

  private static int firstPartOf(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name.length() : space;
  }
}
