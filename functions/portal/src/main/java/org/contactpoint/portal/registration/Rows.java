package org.contactpoint.portal.registration;

import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/**
 * The rows of a form for things of which a child may have several: all that are filled in, and one
 * to add another.
 *
 * @param name what the names of the fields begin with
 * @param parts the fields of a row
 * @param signs those of them that make a row count as filled in
 * @param fewest how many rows there are at least
 */
record Rows(String name, List<String> parts, List<String> signs, int fewest) {

  /** As many as the API takes. */
  static final int MOST = 100;

  /** The numbers of the rows. */
  List<Integer> of(Form form) {
    int end = end(form);
    return numbers(Math.max(fewest, end < MOST ? end + 1 : end));
  }

  /** The row for another: after the last one that is filled in, or else the first empty one. */
  int next(Form form) {
    int end = end(form);
    return end < MOST
        ? end
        : numbers(end).stream().filter(row -> !isFilled(form, row)).findFirst().orElse(end);
  }

  /** How many rows there are, counted up to the last one that is filled in. */
  private int end(Form form) {
    return filled(form).stream().mapToInt(row -> row + 1).max().orElse(0);
  }

  /** The numbers of the rows in which something was entered, however many there are. */
  List<Integer> filled(Form form) {
    return numbers(form.rows(name)).stream().filter(row -> isFilled(form, row)).toList();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  boolean isFilled(Form form, int row) {
    return signs.stream().anyMatch(part -> !form.text(field(row, part)).isEmpty());
  }

  /** Whether there is no room for another. */
  boolean areFull(Form form) {
    return filled(form).size() >= MOST;
  }

  String field(int row, String part) {
    return name + "-" + row + "-" + part;
  }

  /** The names of all their fields. */
  List<String> fields(Form form) {
    return of(form).stream().flatMap(row -> parts.stream().map(part -> field(row, part))).toList();
  }

  /** Complains where there are more than the API takes. */
  void complain(Form form, FormErrors errors, String what) {
    List<Integer> filled = filled(form);
    if (filled.size() > MOST) {
      errors.add(
          field(filled.get(MOST), signs.getFirst()),
          "A record can have at most " + MOST + " " + what + ". Empty those that matter least");
    }
  }
}
