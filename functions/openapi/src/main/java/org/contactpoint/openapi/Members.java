package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.http.problem.ProblemKind;

/** What members of requests and answers mean, and which form their texts have. */
final class Members {
  private static final String CODES = "codes";

  private final ObjectNode all = Texts.read("members.yaml");

  /**
   * What JSON Schema says of a member beside its type; empty where nothing is known of it.
   *
   * @param record the name of its record as schemas are named
   */
  ObjectNode of(String record, String member) {
    String own = record + "." + member;
    ObjectNode known = all.withObject("/" + (all.has(own) ? own : member)).deepCopy();
    for (JsonNode part : known.findParents(CODES)) {
      ObjectNode coded = (ObjectNode) part;
      coded.set("enum", codes(coded.remove(CODES), coded.path("enum")));
    }
    return known;
  }

  /** The codes of an enum or of several, and those that are no enum's. */
  private static ArrayNode codes(JsonNode types, JsonNode more) {
    Set<JsonNode> codes = new LinkedHashSet<>();
    (types.isArray() ? types.valueStream() : Stream.of(types))
        .forEach(type -> codes(type(type.textValue())).forEach(codes::add));
    more.forEach(codes::add);
    return Texts.YAML.createArrayNode().addAll(codes);
  }

  /** The class of that name under {@code org.contactpoint}. */
  static Class<?> type(String name) {
    try {
      return Class.forName("org.contactpoint." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The codes of an enum as they are read and written. */
  static ArrayNode codes(Class<?> type) {
    ArrayNode codes = Texts.YAML.createArrayNode();
    Arrays.stream(type.getEnumConstants()).map(Members::code).forEach(codes::add);
    return codes;
  }

  private static String code(Object constant) {
    return switch (constant) {
      case Coded coded -> coded.code();
      case ProblemKind kind -> kind.slug();
      default -> throw new IllegalArgumentException(constant + " has no code");
    };
  }
}
