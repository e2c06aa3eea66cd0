package org.contactpoint.portal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as it was entered, in three parts. A month may be written out or cut short; a year has
 * four digits, so that no century is guessed.
 */
public record DateEntry(String day, String month, String year) {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int SHORTEST_NAME = 3;

  /** Whether nothing was entered. */
  public boolean isEmpty() {
    return day.isEmpty() && month.isEmpty() && year.isEmpty();
  }

  /** Whether the year alone was entered. */
  public boolean isYearAlone() {
    return day.isEmpty() && month.isEmpty() && !year.isEmpty();
  }

  /** The date; empty where it is none. */
  public Optional<LocalDate> date() {
    if (!year.matches("[0-9]{4}") || !day.matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year; empty where it is none. */
  public Optional<Integer> yearNumber() {
    return year.matches("[0-9]{4}") ? Optional.of(Integer.parseInt(year)) : Optional.empty();
  }

  private int monthNumber() {
    if (month.matches("[0-9]{1,2}")) {
      return Integer.parseInt(month);
    }
    String name = month.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (name.length() >= SHORTEST_NAME && MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What is missing or wrong, in the words of the design system; empty for a date. */
  public Optional<String> complaint(String what) {
    if (isEmpty()) {
      return Optional.of("Enter " + what);
    }
    String missing =
        day.isEmpty() ? "a day" : month.isEmpty() ? "a month" : year.isEmpty() ? "a year" : "";
    if (!missing.isEmpty()) {
      return Optional.of(sentence(what) + " must include " + missing);
    }
    return date().isPresent()
        ? Optional.empty()
        : Optional.of(sentence(what) + " must be a real date");
  }

  private static String sentence(String what) {
    String plain = what.startsWith("the ") ? what.substring(4) : what;
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  @Override
  public String toString() {
    return "DateEntry[redacted]";
  }
}
