package org.contactpoint.infrastructure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One resource of a template.
 *
 * @param id its logical id
 * @param template that contains it
 */
public record Resource(String id, JsonNode node, JsonNode template) {
  boolean is(String type) {
    return type().equals(type);
  }

  /** Its type. */
  public String type() {
    return node.get("Type").asText();
  }

  /** One of its properties, by a JSON pointer; missing where it is not said. */
  public JsonNode at(String pointer) {
    return node.path("Properties").at(pointer);
  }

  /** What its template says of the resource that a reference names. */
  public Resource sibling(String logicalId) {
    return new Resource(logicalId, template.get("Resources").get(logicalId), template);
  }

  /** Every resource of its template. */
  public List<Resource> siblings() {
    return template.get("Resources").properties().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue(), template))
        .toList();
  }

  @Override
  public String toString() {
    return id + " (" + type() + ")";
  }
}
