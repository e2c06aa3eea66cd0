package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in HTML of which form a value is. */
final class SchemaText {
  private static final String REF = "$ref";
  private static final List<String> LIMITS =
      List.of(
          "format",
          "pattern",
          "const",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "default");

  private SchemaText() {}

  static String of(JsonNode schema) {
    if (schema.has(REF)) {
      String name = name(schema);
      return Html.link("schema-" + name, name);
    }
    if (schema.has("allOf")) {
      return of(schema.get("allOf").get(0));
    }
    if (schema.has("anyOf") && !schema.has("type")) {
      return schema
          .get("anyOf")
          .valueStream()
          .map(SchemaText::of)
          .collect(Collectors.joining(" or "));
    }
    List<String> parts = new ArrayList<>();
    parts.add(type(schema));
    parts.addAll(limits(schema));
    if (schema.has("anyOf")) {
      parts.add(
          schema
              .get("anyOf")
              .valueStream()
              .map(one -> String.join(", ", limits(one)))
              .collect(Collectors.joining(" or ")));
    }
    return String.join(", ", parts);
  }

  private static List<String> limits(JsonNode schema) {
    List<String> limits = new ArrayList<>();
    for (String key : LIMITS) {
      if (schema.has(key)) {
        limits.add(key + " " + Html.code(schema.get(key).asText()));
      }
    }
    if (schema.has("enum")) {
      limits.add("one of " + words(schema.get("enum")));
    }
    return limits;
  }

  private static String type(JsonNode schema) {
    if (schema.has("items")) {
      return "list of " + of(schema.get("items"));
    }
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asText).collect(Collectors.joining(" or "))
        : type.asText("any value");
  }

  private static String words(JsonNode codes) {
    return codes
        .valueStream()
        .map(code -> Html.code(code.asText()))
        .collect(Collectors.joining(" "));
  }

  private static String name(JsonNode schema) {
    String path = schema.get(REF).textValue();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
