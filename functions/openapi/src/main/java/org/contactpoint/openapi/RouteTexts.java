package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;

/** The texts of all routes, feature by feature. */
final class RouteTexts {
  private static final List<String> FEATURES =
      List.of(
          "search",
          "registration",
          "shielding",
          "uploads",
          "accounts",
          "audit",
          "watch",
          "service");

  private final List<Tag> tags = new ArrayList<>();
  private final Map<Route, RouteText> texts = new EnumMap<>(Route.class);
  private final Map<Route, String> tagOf = new EnumMap<>(Route.class);

  /** A feature by which routes are grouped. */
  record Tag(String name, String about) {}

  RouteTexts() {
    FEATURES.forEach(feature -> add(Texts.read("routes/" + feature + ".yaml")));
  }

  private void add(ObjectNode feature) {
    Tag tag = new Tag(feature.get("tag").textValue(), feature.get("about").textValue());
    tags.add(tag);
    for (Map.Entry<String, JsonNode> one : feature.get("routes").properties()) {
      Route route = Route.valueOf(one.getKey());
      if (texts.put(route, Texts.YAML.convertValue(one.getValue(), RouteText.class)) != null) {
        throw new IllegalStateException(route + " has two texts");
      }
      tagOf.put(route, tag.name());
    }
  }

  List<Tag> tags() {
    return List.copyOf(tags);
  }

  /** The text of a route; a route without one stops the making of the document. */
  RouteText of(Route route) {
    RouteText text = texts.get(route);
    if (text == null) {
      throw new IllegalStateException(route + " has no text in routes/*.yaml");
    }
    return text;
  }

  /** The feature that a route belongs to. */
  String tag(Route route) {
    return tagOf.getOrDefault(route, "");
  }
}
