package org.contactpoint.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of the child they look for. It is enough to go on with a number; with a
 * family name and the date or year of birth or the postcode; or with a given name and the date of
 * birth. A trailing {@code *} needs two letters before it and a full date of birth or a postcode
 * (rules §3).
 *
 * @param birthYear counts only where there is no date
 */
public record SearchCriteria(
    @Nullable SearchName given,
    @Nullable SearchName family,
    @Nullable DateOfBirth dateOfBirth,
    @Nullable Integer birthYear,
    @Nullable Gender gender,
    @Nullable Postcode postcode,
    @Nullable Identifier identifier) {

  /** The year of birth, from the date where there is one. */
  @Nullable Integer year() {
    return dateOfBirth == null ? birthYear : Integer.valueOf(dateOfBirth.date().getYear());
  }

  /** What to add before anybody is looked for; nothing where there is enough to go on. */
  public List<Advice> lacking() {
    if (names().anyMatch(SearchName::isTooShort)) {
      return List.of(Advice.ADD_LETTERS);
    }
    if (names().anyMatch(SearchName::open) && dateOfBirth == null && postcode == null) {
      return List.of(Advice.ADD_DATE_OF_BIRTH, Advice.ADD_POSTCODE);
    }
    return isEnough() ? List.of() : completing();
  }

  private boolean isEnough() {
    boolean byFamily = family != null && (year() != null || postcode != null);
    boolean byGiven = given != null && dateOfBirth != null;
    return identifier != null || byFamily || byGiven;
  }

  private List<Advice> completing() {
    if (family != null) {
      return List.of(Advice.ADD_DATE_OF_BIRTH, Advice.ADD_BIRTH_YEAR, Advice.ADD_POSTCODE);
    }
    if (given != null) {
      return List.of(Advice.ADD_DATE_OF_BIRTH, Advice.ADD_FAMILY_NAME);
    }
    return dateOfBirth == null
        ? year() == null && postcode == null
            ? List.of(Advice.ADD_FAMILY_NAME, Advice.ADD_DATE_OF_BIRTH)
            : List.of(Advice.ADD_FAMILY_NAME)
        : List.of(Advice.ADD_FAMILY_NAME, Advice.ADD_GIVEN_NAME);
  }

  /** What would narrow the search: all that it does not say yet. */
  List<Advice> narrowing() {
    List<Advice> advice = new ArrayList<>();
    addIf(advice, dateOfBirth == null, Advice.ADD_DATE_OF_BIRTH);
    addIf(advice, family == null, Advice.ADD_FAMILY_NAME);
    addIf(advice, given == null, Advice.ADD_GIVEN_NAME);
    addIf(advice, names().anyMatch(SearchName::open), Advice.ADD_LETTERS);
    addIf(advice, postcode == null, Advice.ADD_POSTCODE);
    addIf(advice, gender == null, Advice.ADD_GENDER);
    addIf(advice, advice.isEmpty(), Advice.ADD_IDENTIFIER);
    return List.copyOf(advice);
  }

  private static void addIf(List<Advice> advice, boolean missing, Advice add) {
    if (missing) {
      advice.add(add);
    }
  }

  private Stream<SearchName> names() {
    return Stream.of(given, family).filter(Objects::nonNull);
  }

  @Override
  public String toString() {
    return "SearchCriteria[redacted]";
  }
}
