package org.contactpoint.http.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a request: names compare without case, and a field may be sent several times
 * (RFC 9110, §5).
 */
public final class Headers {
  private final Map<String, List<String>> byName;

  private Headers(Map<String, List<String>> byName) {
    this.byName = byName;
  }

  /** The fields with all values of each. */
  public static Headers of(Map<String, List<String>> fields) {
    Map<String, List<String>> byName = new HashMap<>();
    fields.forEach(
        (name, values) ->
            byName.computeIfAbsent(lower(name), ignored -> new ArrayList<>()).addAll(values));
    return new Headers(byName);
  }

  /** All values of that field, in the order in which they were sent. */
  public List<String> all(String name) {
    return List.copyOf(byName.getOrDefault(lower(name), List.of()));
  }

  /** The value of a field that was sent exactly once; empty otherwise. */
  public Optional<String> only(String name) {
    List<String> values = byName.getOrDefault(lower(name), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Headers[redacted]";
  }
}
