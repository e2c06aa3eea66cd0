package org.contactpoint.benchmark.mistake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.jspecify.annotations.Nullable;

/** A question in the making: names as texts, so that they can go wrong. */
record Draft(
    @Nullable String given,
    @Nullable String family,
    @Nullable LocalDate date,
    @Nullable Integer year,
    @Nullable Gender gender) {

  /** Everything right, the gender left out. */
  static Draft of(Kid kid) {
    return new Draft(kid.givenName(), kid.familyName(), kid.born(), null, null);
  }

  Draft withGiven(@Nullable String other) {
    return new Draft(other, family, date, year, gender);
  }

  Draft withFamily(@Nullable String other) {
    return new Draft(given, other, date, year, gender);
  }

  Draft withDate(LocalDate other) {
    return new Draft(given, family, other, year, gender);
  }

  Draft withYear(int only) {
    return new Draft(given, family, null, only, gender);
  }

  Draft withGender(Gender known) {
    return new Draft(given, family, date, year, known);
  }

  /** The given name changed, empty where that leaves it as it was, or no name. */
  Optional<Draft> givenGoneWrong(UnaryOperator<String> change) {
    return goneWrong(given, change).map(this::withGiven);
  }

  /** The family name changed, empty where that leaves it as it was, or no name. */
  Optional<Draft> familyGoneWrong(UnaryOperator<String> change) {
    return goneWrong(family, change).map(this::withFamily);
  }

  /** The date changed, empty where that leaves it as it was. */
  Optional<Draft> dateGoneWrong(UnaryOperator<LocalDate> change) {
    return Optional.ofNullable(date)
        .map(change)
        .filter(other -> !other.equals(date))
        .map(this::withDate);
  }

  static Optional<String> goneWrong(@Nullable String name, UnaryOperator<String> change) {
    return Optional.ofNullable(name)
        .map(change)
        .flatMap(other -> NamePart.parse(other).toOptional())
        .filter(other -> !other.folded().equals(Folding.fold(String.valueOf(name))))
        .map(NamePart::value);
  }

  SearchCriteria criteria() {
    return new SearchCriteria(
        part(given),
        part(family),
        date == null ? null : new DateOfBirth(date, false),
        year,
        gender,
        null,
        null);
  }

  private static @Nullable SearchName part(@Nullable String name) {
    return name == null ? null : SearchName.whole(new NamePart(name));
  }
}
