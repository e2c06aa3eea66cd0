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
  /** Whether the policy refuses the call; where it is about anything, whether about everything. */
  public boolean refuse(Call call) {
    return denials().anyMatch(statement -> fits(statement, call));
  }

  /** Whether the policy refuses the call, or refuses it of something where it is about anything. */
  public boolean refuseSome(Call call) {
    return call.isAboutAnything()
        ? denials().anyMatch(statement -> fitsBesidesItsResource(statement, call))
        : refuse(call);
  }

  private Stream<JsonNode> denials() {
    return stream(document.get("Statement"))
        .filter(statement -> statement.get("Effect").asText().equals("Deny"));
  }

  private static boolean fits(JsonNode statement, Call call) {
    return fitsBesidesItsResource(statement, call) && isAboutTheResource(statement, call);
  }

  private static boolean fitsBesidesItsResource(JsonNode statement, Call call) {
    return isAboutTheAction(statement, call.action())
        && statement.path("Condition").properties().stream()
            .allMatch(condition -> holds(condition, call));
  }

  /** What is about anything there is, fits where no resource is named, and nowhere else. */
  private static boolean isAboutTheResource(JsonNode statement, Call call) {
    return statement.has("NotResource")
        ? !call.isAboutAnything() && !anyFits(statement.get("NotResource"), call.resource())
        : anyFits(statement.get("Resource"), call.resource());
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
                  case "ArnNotEquals", "ArnNotLike", "StringNotEquals", "StringNotEqualsIfExists" ->
                      !anyFits(key.getValue(), valueOf(key.getKey(), call));
                  case "ArnLike", "Bool", "BoolIfExists" ->
                      anyFits(key.getValue(), valueOf(key.getKey(), call));
                  // Only ever used to refuse old connections, which nobody tries here.
                  case "NumericLessThan" -> false;
                  default -> throw new AssertionError("not modelled: " + condition.getKey());
                });
  }

  private static String valueOf(String key, Call call) {
    return switch (key) {
      case "aws:PrincipalArn" -> call.principal();
      case "aws:PrincipalIsAWSService" -> String.valueOf(call.isByAService());
      case "aws:PrincipalOrgID" -> Organisation.of(call.principal());
      case "aws:SecureTransport" -> "true";
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
    return node.isArray() ? stream(node).map(Refusals::pattern).toList() : List.of(pattern(node));
  }

  /** What a template only refers to is the thing itself that the policy belongs to. */
  private static String pattern(JsonNode node) {
    return node.isObject() ? "*" : node.asText();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
