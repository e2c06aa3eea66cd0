package org.contactpoint.acceptance.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What came back. */
public record Reply(HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  /** The first value of a header, empty where it is absent. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.body(), e);
    }
  }

  /** The text at a JSON pointer, empty where nothing is. */
  public String at(String pointer) {
    return json().at(pointer).asText("");
  }

  /** Members of an array, as they are. */
  public Stream<JsonNode> all(String pointer) {
    return StreamSupport.stream(json().at(pointer).spliterator(), false);
  }

  /** The fields that a problem names. */
  public Stream<String> wrongFields() {
    return all("/errors").map(error -> error.get("field").asText());
  }

  /** The slug of a problem's type. */
  public String problem() {
    String type = at("/type");
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
