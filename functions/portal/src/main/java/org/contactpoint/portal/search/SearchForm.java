package org.contactpoint.portal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Purposes;
import org.contactpoint.portal.part.Choice.Option;
import org.contactpoint.portal.session.Person;

/** What a child is searched by, as it was entered. */
public record SearchForm(Form entered, FormErrors errors, List<Option> purposes) {
  private static final List<String> FIELDS =
      List.of(
          "purpose",
          "givenName",
          "familyName",
          "dateOfBirth-day",
          "dateOfBirth-month",
          "dateOfBirth-year",
          "gender",
          "postcode",
          "identifierType",
          "identifier",
          "onBehalfOf");

  private static final List<String> MORE =
      List.of("postcode", "gender", "identifierType", "identifier", "onBehalfOf");

  static SearchForm of(Form entered, Person person) {
    return new SearchForm(entered, FormErrors.none(), Purposes.of(person));
  }

  SearchForm with(FormErrors found) {
    return new SearchForm(entered, found, purposes);
  }

  /** The date of birth as it was entered; the year alone will do. */
  public DateEntry birth() {
    return entered.date("dateOfBirth");
  }

  /** Whether anything was entered, or is wrong, among what few people know. */
  public boolean hasMore() {
    return MORE.stream()
        .anyMatch(field -> !entered.text(field).isEmpty() || errors.of(field) != null);
  }

  /** What can be seen to be wrong before anybody is searched for. */
  FormErrors complaints(Person person) {
    FormErrors errors = FormErrors.none();
    if (Purposes.known(person, entered.text("purpose")).isEmpty()) {
      errors.add("purpose", "Select why you are looking for this child");
    }
    DateEntry birth = birth();
    if (birth.isYearAlone()) {
      if (birth.yearNumber().isEmpty()) {
        errors.add("dateOfBirth-year", "Year of birth must have 4 numbers, like 2012");
      }
    } else if (!birth.isEmpty()) {
      errors.add("dateOfBirth-day", birth.complaint("the date of birth"));
    }
    if (!entered.text("identifier").isEmpty() && entered.text("identifierType").isEmpty()) {
      errors.add("identifierType", "Select which number it is");
    }
    return errors;
  }

  String purpose() {
    return entered.text("purpose");
  }

  String kept() {
    return Form.written(entered.only(FIELDS));
  }

  /** The body of the search. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("purpose", purpose());
    for (String field : List.of("givenName", "familyName", "gender", "postcode", "onBehalfOf")) {
      entered.given(field).ifPresent(value -> body.put(field, value));
    }
    birth().date().ifPresent(date -> body.put("dateOfBirth", date.toString()));
    if (birth().isYearAlone()) {
      birth().yearNumber().ifPresent(year -> body.put("birthYear", year));
    }
    entered
        .given("identifier")
        .ifPresent(
            value ->
                body.put(
                    "identifier", Map.of("type", entered.text("identifierType"), "value", value)));
    return body;
  }

  @Override
  public String toString() {
    return "SearchForm[redacted]";
  }
}
