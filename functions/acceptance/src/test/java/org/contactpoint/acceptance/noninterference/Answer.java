package org.contactpoint.acceptance.noninterference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.http.message.Response;

/**
 * What came back, byte by byte.
 *
 * @param headers in the order of their names, but for the date
 */
record Answer(int status, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Answer {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    sorted.remove("date");
    headers = sorted;
  }

  /** What an edge responded. */
  static Answer of(Response response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return new Answer(
        response.status(), headers, new String(response.body(), StandardCharsets.UTF_8));
  }

  /** The text at a JSON pointer, empty where nothing is. */
  String at(String pointer) {
    return json().at(pointer).asText("");
  }

  /** The first value of a header, empty where it is absent. */
  String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? "" : values.getFirst();
  }

  private JsonNode json() {
    try {
      return JSON.readTree(body.startsWith("{") ? body : "{}");
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
