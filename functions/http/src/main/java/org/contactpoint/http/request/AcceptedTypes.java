package org.contactpoint.http.request;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the form of an answer by the header {@code Accept} (RFC 9110, §12.5.1). */
final class AcceptedTypes {
  private static final Pattern WEIGHT = Pattern.compile("q=(0(?:\\.[0-9]{1,3})?|1(?:\\.0{1,3})?)");
  private static final String ANY = "*/*";

  private AcceptedTypes() {}

  /**
   * The one that is accepted most; of equals the first.
   *
   * @param header the header, null where there is none
   * @param offered at least one media type without parameters
   */
  static String best(@Nullable String header, List<String> offered) {
    if (header == null) {
      return offered.getFirst();
    }
    List<Range> ranges = List.of(header.split(",", -1)).stream().map(Range::of).toList();
    return offered.stream()
        .max(
            Comparator.comparingDouble((String type) -> weight(type, ranges))
                .thenComparingInt(type -> -offered.indexOf(type)))
        .orElseThrow();
  }

  /** The most specific range that has the type decides. */
  private static double weight(String type, List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.has(type))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::weight)
        .orElse(0.0);
  }

  private record Range(String type, double weight) {

    static Range of(String raw) {
      List<String> parts = List.of(raw.strip().toLowerCase(Locale.ROOT).split(";", -1));
      return new Range(
          parts.getFirst().strip(),
          parts.stream()
              .skip(1)
              .map(String::strip)
              .map(WEIGHT::matcher)
              .filter(Matcher::matches)
              .findFirst()
              .map(found -> Double.parseDouble(found.group(1)))
              .orElse(1.0));
    }

    boolean has(String other) {
      return type.equals(other)
          || type.equals(ANY)
          || (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)));
    }

    int precision() {
      if (type.equals(ANY)) {
        return 0;
      }
      return type.endsWith("/*") ? 1 : 2;
    }
  }
}
