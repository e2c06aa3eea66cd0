package org.contactpoint.search.find;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads a request field by field and keeps what is wrong with each. */
final class CriteriaForm {
  private static final int OLDEST = 26;

  private final List<FieldProblem> problems = new ArrayList<>();
  private final LocalDate today;

  CriteriaForm(Clock clock) {
    this.today = London.today(clock);
  }

  SearchCriteria read(SearchRequest request) {
    return new SearchCriteria(
        name("givenName", request.givenName()),
        name("familyName", request.familyName()),
        birthday(request.dateOfBirth()),
        year(request.birthYear()),
        request.gender(),
        postcode(request.postcode()),
        identifier(request.identifier()));
  }

  /** The fields that are not valid; empty if the criteria may be used. */
  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  private @Nullable SearchName name(String field, @Nullable String text) {
    return text == null || KeyedInput.isBlank(text) ? null : take(field, SearchName.parse(text));
  }

  private @Nullable DateOfBirth birthday(@Nullable LocalDate date) {
    return date == null
        ? null
        : take("dateOfBirth", DateOfBirth.parse(date.toString(), false, today));
  }

  /** A pseudo postcode is of no place: nobody can be looked for by it. */
  private @Nullable Postcode postcode(@Nullable String text) {
    return text == null || Postcode.isPseudo(text) ? null : take("postcode", Postcode.parse(text));
  }

  private @Nullable Integer year(@Nullable Integer year) {
    if (year != null && (year > today.getYear() || year < today.getYear() - OLDEST)) {
      problems.add(new FieldProblem("birthYear", "must be a year of the last 25"));
      return null;
    }
    return year;
  }

  private @Nullable Identifier identifier(SearchRequest.@Nullable IdentifierRequest asked) {
    if (asked == null) {
      return null;
    }
    Parsed<Identifier> parsed =
        switch (asked.type()) {
          case "nhs-number" -> NhsNumber.parse(asked.value()).map(Identifier.Nhs::new);
          case "upn" -> Upn.parse(asked.value()).map(Identifier.Pupil::new);
          default -> Parsed.invalid("must be of type nhs-number or upn");
        };
    return take("identifier", parsed);
  }

  private <T> @Nullable T take(String field, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Valid<T> valid -> valid.value();
      case Parsed.Invalid<T> invalid -> {
        problems.add(new FieldProblem(field, invalid.reason()));
        yield null;
      }
    };
  }
}
