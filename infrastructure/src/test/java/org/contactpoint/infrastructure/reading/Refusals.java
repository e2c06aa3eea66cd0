package org.contactpoint.infrastructure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A small model of how AWS reads the refusals of a policy: a statement refuses where its action,
 * its resource and all its conditions fit. It knows the operators that our policies use, and no
 * others.
 *
 * @param document the policy
 */
public record Refusals(JsonNode document) {
  /** Whether the policy refuses the call. */
  public boolean refuse(Call call) {
    return stream(document.get("Statement"))
        .filter(statement -> statement.get("Effect").asText().equals("Deny"))
        .anyMatch(statement -> fits(statement, call));
  }

  private static boolean fits(JsonNode statement, Call call) {
    return isAboutTheAction(statement, call.action())
        && (call.resource().equals("*") || anyFits(statement.get("Resource"), call.resource()))
        && statement.path("Condition").properties().stream()
            .allMatch(condition -> holds(condition, call));
  }

  private static boolean isAboutTheAction(JsonNode statement, String action) {
    return statement.has("NotAction")
        ? !anyFits(statement.get("NotAction"), action)
        : anyFits(statement.get("Action"), action);
  }

  private static boolean holds(Entry<String, JsonNode> condition, Call call) {
    return condition.getValue().properties().stream()
        .allMatch(
            key ->
                switch (condition.getKey()) {
                  case "ArnNotEquals", "ArnNotLike", "StringNotEquals" ->
                      !anyFits(key.getValue(), valueOf(key.getKey(), call));
                  // Only ever used to refuse plain connections, which nobody tries here.
                  case "Bool", "NumericLessThan" -> false;
                  default -> throw new AssertionError("not modelled: " + condition.getKey());
                });
  }

  private static String valueOf(String key, Call call) {
    return switch (key) {
      case "aws:PrincipalArn" -> call.principal();
      case "aws:RequestedRegion" -> call.region();
      default -> throw new AssertionError("not modelled: " + key);
    };
  }

  private static boolean anyFits(JsonNode patterns, String value) {
    return patterns(patterns).stream().anyMatch(pattern -> fits(pattern, value));
  }

  private static boolean fits(String pattern, String value) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(value).matches();
  }

  private static List<String> patterns(JsonNode node) {
    return node.isArray() ? stream(node).map(JsonNode::asText).toList() : List.of(node.asText());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
