package org.contactpoint.http.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.contactpoint.domain.value.Parsed;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to 200
 * @param position the position after which the page begins, empty for the list's beginning
 */
public record Page(int limit, Optional<String> position) {
  /** How many items a page has where nobody says. */
  public static final int USUAL = 50;

  /** The most items of a page. */
  public static final int MOST = 200;

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}");

  /** Reads the parameter {@code limit}. */
  static Parsed<Integer> limit(Optional<String> asked) {
    return asked.map(Page::parsed).orElse(Parsed.valid(USUAL));
  }

  private static Parsed<Integer> parsed(String asked) {
    int limit = FORM.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
    return limit >= 1 && limit <= MOST
        ? Parsed.valid(limit)
        : Parsed.invalid("must be a whole number from 1 to 200");
  }
}
