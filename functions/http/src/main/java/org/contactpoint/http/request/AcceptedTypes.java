package org.contactpoint.http.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the form of an answer by the header {@code Accept}. Only its first media type counts, and
 * no weight: by that one API Gateway decides whether an answer's bytes are binary, and an answer in
 * another form would arrive encoded.
 */
final class AcceptedTypes {
  private static final String ANY = "*/*";

  private AcceptedTypes() {}

  /**
   * The first that the header's first media type has; the first of all where it has none of them.
   *
   * @param header the header, null where there is none
   * @param offered at least one media type without parameters
   */
  static String best(@Nullable String header, List<String> offered) {
    String range = header == null ? ANY : first(header);
    return offered.stream()
        .filter(type -> has(range, type))
        .findFirst()
        .orElseGet(offered::getFirst);
  }

  private static String first(String header) {
    String media = List.of(header.split(",", -1)).getFirst();
    return List.of(media.split(";", -1)).getFirst().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean has(String range, String type) {
    return range.equals(type)
        || range.equals(ANY)
        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
  }
}
