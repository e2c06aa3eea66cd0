package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.contactpoint.domain.value.Coded;

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
    if (known.has(CODES)) {
      known.set("enum", codes(type(known.remove(CODES).textValue())));
    }
    return known;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("org.contactpoint." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The codes of an enum as they are read and written. */
  static ArrayNode codes(Class<?> type) {
    ArrayNode codes = Texts.YAML.createArrayNode();
    Arrays.stream(type.getEnumConstants())
        .map(Coded.class::cast)
        .map(Coded::code)
        .forEach(codes::add);
    return codes;
  }
}
