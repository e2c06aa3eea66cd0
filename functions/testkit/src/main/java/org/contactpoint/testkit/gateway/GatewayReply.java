package org.contactpoint.testkit.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the function gave back to the gateway.
 *
 * @param headers all values of each header, by its name in lower case
 */
public record GatewayReply(int status, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The only value of that header, empty where it is not there. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
        .reduce(
            (one, other) -> {
              throw new AssertionError(name + " is there twice");
            });
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a field of the body, by its path such as {@code /errors/0/field}. */
  public String text(String pointer) {
    return json().at(pointer).asText();
  }
}
