package org.contactpoint.infrastructure.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of metric math that our alarms use; anything else is refused. */
final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(>=|<=|>|<|[-+*/(),]|[0-9.]+|[A-Za-z][A-Za-z0-9_]*)");

  private static final Map<String, DoubleBinaryOperator> OPERATORS =
      Map.of(
          "+", (a, b) -> a + b,
          "-", (a, b) -> a - b,
          "*", (a, b) -> a * b,
          "/", (a, b) -> b == 0 ? Double.NaN : a / b,
          ">=", (a, b) -> a >= b ? 1 : 0,
          ">", (a, b) -> a > b ? 1 : 0,
          "<=", (a, b) -> a <= b ? 1 : 0,
          "<", (a, b) -> a < b ? 1 : 0,
          "AND", (a, b) -> a != 0 && b != 0 ? 1 : 0);

  private static final List<List<String>> WEAKEST_FIRST =
      List.of(List.of("AND"), List.of(">=", "<=", ">", "<"), List.of("+", "-"), List.of("*", "/"));

  private final List<String> tokens = new ArrayList<>();
  private final Moment moment;
  private int at;

  /**
   * What a formula is read with.
   *
   * @param hours the hour of the day at which each period begins
   * @param fillsEmpty whether FILL fills a metric without any value
   */
  record Moment(Map<String, Series> metrics, Series hours, boolean fillsEmpty) {}

  /** A number, or a number for each period. */
  private sealed interface Value {
    record One(double number) implements Value {}

    record Each(Series series) implements Value {}
  }

  private Formula(String text, Moment moment) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, text.length());
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("what is " + text.substring(end));
    }
    this.moment = moment;
  }

  static Series value(String text, Moment moment) {
    Formula formula = new Formula(text, moment);
    Series series = formula.series(formula.binary(0));
    if (formula.at != formula.tokens.size()) {
      throw new IllegalArgumentException(text + " goes on after its end");
    }
    return series;
  }

  private Value binary(int level) {
    if (level == WEAKEST_FIRST.size()) {
      return primary();
    }
    Value left = binary(level + 1);
    while (at < tokens.size() && WEAKEST_FIRST.get(level).contains(tokens.get(at))) {
      String operator = tokens.get(at++);
      left = apply(operator, left, binary(level + 1));
    }
    return left;
  }

  private Value apply(String operator, Value left, Value right) {
    DoubleBinaryOperator how = Objects.requireNonNull(OPERATORS.get(operator), operator);
    if (left instanceof Value.One(double a) && right instanceof Value.One(double b)) {
      return new Value.One(how.applyAsDouble(a, b));
    }
    if (left instanceof Value.One(double a)) {
      return new Value.Each(series(right).with(a, (each, one) -> how.applyAsDouble(one, each)));
    }
    return right instanceof Value.One(double b)
        ? new Value.Each(series(left).with(b, how))
        : new Value.Each(series(left).with(series(right), how));
  }

  private Value primary() {
    String token = tokens.get(at++);
    if (token.equals("(")) {
      Value inner = binary(0);
      expect(")");
      return inner;
    }
    if (Character.isDigit(token.charAt(0))) {
      return new Value.One(Double.parseDouble(token));
    }
    return at < tokens.size() && tokens.get(at).equals("(")
        ? new Value.Each(called(token, arguments()))
        : new Value.Each(metric(token));
  }

  private Series metric(String id) {
    Series metric = moment.metrics().get(id);
    if (metric == null) {
      throw new IllegalArgumentException("no metric " + id);
    }
    return metric;
  }

  private List<Value> arguments() {
    expect("(");
    List<Value> arguments = new ArrayList<>();
    arguments.add(binary(0));
    while (tokens.get(at).equals(",")) {
      at++;
      arguments.add(binary(0));
    }
    expect(")");
    return arguments;
  }

  private Series called(String function, List<Value> with) {
    return switch (function) {
      case "IF" -> series(with.get(0)).chosen(series(with.get(1)), series(with.get(2)));
      case "FILL" -> series(with.get(0)).filled(number(with.get(1)), moment.fillsEmpty());
      case "DIFF" -> series(with.get(0)).differences();
      case "HOUR" -> moment.hours();
      default -> throw new IllegalArgumentException("the model does not know " + function);
    };
  }

  private Series series(Value value) {
    return switch (value) {
      case Value.Each(Series series) -> series;
      case Value.One(double number) -> Series.all(number, moment.hours().length());
    };
  }

  private static double number(Value value) {
    if (value instanceof Value.One(double number)) {
      return number;
    }
    throw new IllegalArgumentException("one number was expected");
  }

  private void expect(String token) {
    if (!tokens.get(at++).equals(token)) {
      throw new IllegalArgumentException(
          token + " was expected before " + tokens.subList(at, tokens.size()));
    }
  }
}
