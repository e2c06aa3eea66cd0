package org.contactpoint.acceptance.world;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contactpoint.http.endpoint.Endpoint;

/**
 * The OpenAPI document that is served, as something to judge requests and answers by. Programs have
 * to expect members that it does not name; here each such member counts as a difference.
 */
final class ApiDocument {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final String REFERENCE = "$ref";
  private static final String CLOSED = "unevaluatedProperties";

  static final ObjectMapper JSON = new ObjectMapper();
  static final ApiDocument SERVED = new ApiDocument(read());

  private final ObjectNode document;
  private final Map<String, Pattern> paths;
  private final Map<JsonPointer, JsonSchema> schemas = new ConcurrentHashMap<>();

  private ApiDocument(ObjectNode document) {
    this.document = document;
    this.paths =
        document
            .get("paths")
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, path -> pattern(path.getKey())));
    close();
  }

  private static ObjectNode read() {
    try (InputStream in =
        Endpoint.class.getResourceAsStream("/org/contactpoint/http/docs/openapi.json")) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[A-Za-z]+}", "[^/]+"));
  }

  /** No schema admits further members, but those that are part of another one. */
  private void close() {
    List<JsonNode> parts = document.findValues("allOf");
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (parts.stream().noneMatch(part -> refersTo(part, schema.getKey()))) {
                ((ObjectNode) schema.getValue()).put(CLOSED, false);
              }
            });
    document.findParents("allOf").forEach(whole -> ((ObjectNode) whole).put(CLOSED, false));
  }

  private static boolean refersTo(JsonNode part, String schema) {
    return part.findValuesAsText(REFERENCE).contains("#/components/schemas/" + schema);
  }

  /** Where the document speaks of what is asked for; empty where it does not. */
  Optional<JsonPointer> operation(HttpRequest request) {
    String asked = request.uri().getRawPath();
    return paths.entrySet().stream()
        .filter(path -> path.getValue().matcher(asked).matches())
        .map(
            path ->
                JsonPointer.compile("/paths")
                    .appendProperty(path.getKey())
                    .appendProperty(request.method().toLowerCase(Locale.ROOT)))
        .filter(at -> !at(at).isMissingNode())
        .findFirst();
  }

  JsonNode at(JsonPointer place) {
    return document.at(place);
  }

  /** The place itself, or the one that it refers to. */
  JsonPointer resolved(JsonPointer place) {
    JsonNode reference = at(place).path(REFERENCE);
    return reference.isMissingNode()
        ? place
        : JsonPointer.compile(reference.textValue().substring(1));
  }

  /** How a value breaks the schema of what is at that place. */
  List<String> broken(JsonPointer place, JsonNode value) {
    return schemas.computeIfAbsent(place, this::schema).validate(value).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private JsonSchema schema(JsonPointer place) {
    ObjectNode schema = document.objectNode();
    schema.set("components", document.get("components"));
    schema.setAll((ObjectNode) at(place).get("schema"));
    return SCHEMAS.getSchema(schema, STRICT);
  }
}
