package org.contactpoint.infrastructure.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of CloudWatch Logs on lines of JSON: {@code =} and {@code !=} with stars, {@code NOT
 * EXISTS}, {@code &&} before {@code ||}, parentheses. Anything else is refused.
 */
final class JsonPattern {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\|\\||&&|!=|=|\\(|\\)|NOT EXISTS|\\$[A-Za-z.]+|\"[^\"]*\")");

  private final List<String> tokens = new ArrayList<>();
  private final JsonNode line;
  private final boolean absentIsUnequal;
  private int at;

  private JsonPattern(String inner, JsonNode line, boolean absentIsUnequal) {
    Matcher matcher = TOKEN.matcher(inner);
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, inner.length());
    }
    if (!inner.substring(end).isBlank()) {
      throw new IllegalArgumentException("what is " + inner.substring(end));
    }
    this.line = line;
    this.absentIsUnequal = absentIsUnequal;
  }

  /**
   * Whether the line is counted.
   *
   * @param absentIsUnequal how an inequality with what is absent is read: it is not documented
   */
  static boolean counts(String pattern, JsonNode line, boolean absentIsUnequal) {
    if (!pattern.startsWith("{ ") || !pattern.endsWith(" }")) {
      throw new IllegalArgumentException("no pattern on JSON: " + pattern);
    }
    JsonPattern reading =
        new JsonPattern(pattern.substring(1, pattern.length() - 1), line, absentIsUnequal);
    boolean counts = reading.either();
    if (reading.at != reading.tokens.size()) {
      throw new IllegalArgumentException(pattern + " goes on after its end");
    }
    return counts;
  }

  private boolean either() {
    boolean value = both();
    while (isNext("||")) {
      at++;
      value |= both();
    }
    return value;
  }

  private boolean both() {
    boolean value = one();
    while (isNext("&&")) {
      at++;
      value &= one();
    }
    return value;
  }

  private boolean isNext(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private boolean one() {
    String token = tokens.get(at++);
    if (token.equals("(")) {
      boolean inner = either();
      if (!tokens.get(at++).equals(")")) {
        throw new IllegalArgumentException("a parenthesis is not closed");
      }
      return inner;
    }
    JsonNode value = line.at(token.substring(1).replace('.', '/'));
    String operator = tokens.get(at++);
    return switch (operator) {
      case "NOT EXISTS" -> value.isMissingNode();
      case "=" -> matches(value, tokens.get(at++));
      case "!=" -> differs(value, tokens.get(at++));
      default -> throw new IllegalArgumentException("what is " + operator);
    };
  }

  private boolean differs(JsonNode value, String quoted) {
    return value.isMissingNode() ? absentIsUnequal : !matches(value, quoted);
  }

  private static boolean matches(JsonNode value, String quoted) {
    String pattern = quoted.substring(1, quoted.length() - 1);
    String[] parts = pattern.split("\\*", -1);
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return value.isValueNode() && value.asText().matches(regex.toString());
  }
}
