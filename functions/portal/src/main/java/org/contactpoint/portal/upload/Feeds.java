package org.contactpoint.portal.upload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.portal.part.Choice.Option;
import org.contactpoint.portal.session.Person;

/** What can be in a file. */
final class Feeds {
  private static final String ENGLAND = "england";
  private static final List<Option> OF_COUNCILS =
      List.of(
          Option.of("school-census", "School census"),
          Option.of("health", "Health"),
          Option.of("social-care", "Social care"),
          Option.of("youth-justice", "Youth justice"),
          Option.of("local", "Other local services"));
  private static final List<Option> OF_ENGLAND =
      List.of(
          Option.of("births-deaths", "Births and deaths"),
          Option.of("child-benefit", "Child Benefit"));

  private Feeds() {}

  /** Those that the person's authority may send (rules §12.1). */
  static List<Option> of(Person person) {
    return ENGLAND.equals(person.council())
        ? Stream.concat(OF_COUNCILS.stream(), OF_ENGLAND.stream()).toList()
        : OF_COUNCILS;
  }

  /** The code, if it is one of those. */
  static Optional<String> known(Person person, String code) {
    return of(person).stream().map(Option::value).filter(code::equals).findFirst();
  }

  /** What it is called. */
  static String name(String code) {
    return Stream.concat(OF_COUNCILS.stream(), OF_ENGLAND.stream())
        .filter(one -> one.value().equals(code))
        .map(Option::text)
        .findFirst()
        .orElse(code);
  }
}
