package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The response of a route that does what it was asked for. */
final class SuccessResponse {
  private static final Map<Integer, String> MEANINGS =
      Map.of(200, "Done, or shown.", 201, "Made.", 204, "Done, and nothing to show.");

  private SuccessResponse() {}

  /** The response with that schema in each of the media types. */
  static ObjectNode of(RouteText text, JsonNode schema, List<String> media) {
    ObjectNode response = Texts.YAML.createObjectNode();
    response.put("description", MEANINGS.getOrDefault(text.status(), "Done."));
    ObjectNode headers = usual(response.putObject("headers"));
    text.headers().forEach(name -> header(headers, name));
    ObjectNode content = response.putObject("content");
    media.forEach(
        type -> {
          ObjectNode one = content.putObject(type);
          one.set("schema", schema);
          one.set("example", text.answer());
        });
    return response;
  }

  /** Adds the media types of another form. */
  static void add(ObjectNode response, RouteText.Form form) {
    ObjectNode content = response.withObject("/content");
    form.media()
        .forEach(
            type -> {
              ObjectNode one = content.putObject(type);
              one.set("schema", form.schema());
              one.set("example", form.example());
            });
  }

  /** Adds the headers that every answer carries. */
  static ObjectNode usual(ObjectNode headers) {
    header(headers, "X-Request-Id");
    header(headers, "Cache-Control");
    return headers;
  }

  static void header(ObjectNode headers, String name) {
    headers.putObject(name).put("$ref", "#/components/headers/" + name);
  }
}
