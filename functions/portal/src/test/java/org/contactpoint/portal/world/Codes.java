package org.contactpoint.portal.world;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The codes that the document of the API names, so that a new one has to be given words. */
public final class Codes {
  private static final JsonNode SCHEMAS = schemas();

  private Codes() {}

  private static JsonNode schemas() {
    try (InputStream in =
        Codes.class.getResourceAsStream("/org/contactpoint/http/docs/openapi.json")) {
      return new ObjectMapper().readTree(requireNonNull(in)).at("/components/schemas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a member of a record. */
  public static List<String> of(String record, String member) {
    JsonNode codes = SCHEMAS.path(record).path("properties").path(member).path("enum");
    if (codes.isEmpty()) {
      throw new AssertionError(record + "." + member + " has no codes");
    }
    return StreamSupport.stream(codes.spliterator(), false)
        .filter(code -> !code.isNull())
        .map(JsonNode::asText)
        .toList();
  }
}
