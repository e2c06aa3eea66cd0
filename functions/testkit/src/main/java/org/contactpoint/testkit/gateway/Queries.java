package org.contactpoint.testkit.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a query as the gateway does: a JSON object of lists. */
final class Queries {
  private Queries() {}

  static String json(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values.computeIfAbsent(parts[0], ignored -> new ArrayList<>()).add(parts[1]);
    }
    return values.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ":" + list(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String list(List<String> values) {
    return values.stream().map(Queries::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
