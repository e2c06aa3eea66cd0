package org.contactpoint.acceptance.noninterference;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;

/** Asks an edge as a gateway does that has read the request. */
final class InProcess {
  private InProcess() {}

  /**
   * What that edge responds.
   *
   * @param address path and query, escapes in place
   */
  static Response asked(
      Responder edge, String method, String address, Map<String, String> headers, byte[] body) {
    String[] parts = address.split("\\?", 2);
    Map<String, List<String>> fields = new HashMap<>();
    headers.forEach((name, value) -> fields.put(name, List.of(value)));
    return edge.respond(
        new Request(
            method,
            parts[0],
            query(parts.length == 1 ? "" : parts[1]),
            Headers.of(fields),
            RequestBody.of(body)));
  }

  private static Map<String, List<String>> query(String text) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] both = pair.split("=", 2);
      query
          .computeIfAbsent(decoded(both[0]), ignored -> new ArrayList<>())
          .add(both.length == 1 ? "" : decoded(both[1]));
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
