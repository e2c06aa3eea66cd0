package org.contactpoint.infrastructure.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.contactpoint.infrastructure.reading.Resource;

/**
 * An alarm of a template, evaluated as CloudWatch documents it ("Configuring how CloudWatch alarms
 * treat missing data"): more periods are looked at than are asked for; if enough of them have a
 * value, the newest of those decide; else as few as possible of the missing are taken for what the
 * alarm says of missing data.
 */
record AlarmModel(Resource alarm) {
  /** The id of the metric of an alarm that has only one. */
  static final String ONLY = "value";

  /** How many periods more are looked at is not documented, but that it is some. */
  private static final List<Integer> MORE = List.of(1, 2, 5);

  /** What an alarm can say. */
  enum State {
    OK,
    ALARM,
    /** As before: nothing was measured, and that is ignored. */
    UNCHANGED
  }

  String name() {
    return alarm.at("/AlarmName").asText();
  }

  /** Its metrics, by the ids of its expression. */
  Map<String, JsonNode> metrics() {
    Map<String, JsonNode> metrics = new LinkedHashMap<>();
    for (JsonNode one : alarm.at("/Metrics")) {
      if (one.has("MetricStat")) {
        metrics.put(one.get("Id").asText(), one.get("MetricStat"));
      }
    }
    return metrics.isEmpty() ? Map.of(ONLY, alarm.node().get("Properties")) : metrics;
  }

  /** The seconds of one period, the same for each of its metrics. */
  int period() {
    return metrics().values().stream()
        .mapToInt(metric -> metric.get("Period").asInt())
        .distinct()
        .reduce((a, b) -> a == b ? a : -1)
        .orElseThrow();
  }

  int periods() {
    return alarm.at("/EvaluationPeriods").asInt();
  }

  private String missing() {
    boolean dynamoDbAlone =
        metrics().values().stream().allMatch(metric -> namespace(metric).equals("AWS/DynamoDB"));
    return dynamoDbAlone ? "ignore" : alarm.at("/TreatMissingData").asText("missing");
  }

  static String namespace(JsonNode metric) {
    return metric.has("Namespace")
        ? metric.get("Namespace").asText()
        : metric.at("/Metric/Namespace").asText();
  }

  /**
   * What it says, by each way in which the documentation may be read.
   *
   * @param hour the hour of the day at which the newest period ends
   */
  List<State> states(Map<String, Series> values, int hour) {
    List<State> states = new ArrayList<>();
    for (int more : MORE) {
      for (boolean fillsEmpty : new boolean[] {true, false}) {
        states.add(state(values, hour, periods() + more, fillsEmpty));
      }
    }
    return states;
  }

  State state(Map<String, Series> values, int hour, int range, boolean fillsEmpty) {
    Map<String, Series> metrics = new LinkedHashMap<>();
    metrics()
        .keySet()
        .forEach(id -> metrics.put(id, values.getOrDefault(id, Series.of("-")).newest(range)));
    Series hours = hours(hour, range);
    double[] existing = series(new Formula.Moment(metrics, hours, fillsEmpty)).existing();
    int missing = Math.max(0, periods() - existing.length);
    double[] newest =
        Arrays.copyOfRange(existing, existing.length - periods() + missing, existing.length);
    long breaching = Arrays.stream(newest).filter(this::breaches).count();
    return switch (missing()) {
      case "notBreaching" -> said(breaching);
      case "breaching" -> said(breaching + missing);
      case "ignore" -> missing == 0 ? said(breaching) : State.UNCHANGED;
      default -> throw new IllegalArgumentException(name() + " says nothing of missing data");
    };
  }

  private Series series(Formula.Moment moment) {
    for (JsonNode one : alarm.at("/Metrics")) {
      if (one.has("Expression") && one.path("ReturnData").asBoolean(true)) {
        return Formula.value(one.get("Expression").asText(), moment);
      }
    }
    return Objects.requireNonNull(moment.metrics().get(ONLY), "no expression, and no metric");
  }

  private Series hours(int hour, int range) {
    return new Series(
        IntStream.range(0, range)
            .map(i -> Math.floorMod(hour * 3600 - (range - i) * period(), 86_400) / 3600)
            .asDoubleStream()
            .toArray());
  }

  private State said(long breaching) {
    int asked = alarm.at("/DatapointsToAlarm").asInt(periods());
    return breaching >= asked ? State.ALARM : State.OK;
  }

  private boolean breaches(double value) {
    double threshold = alarm.at("/Threshold").asDouble();
    return switch (alarm.at("/ComparisonOperator").asText()) {
      case "GreaterThanOrEqualToThreshold" -> value >= threshold;
      case "LessThanThreshold" -> value < threshold;
      default -> throw new IllegalArgumentException(name() + " compares in another way");
    };
  }

  @Override
  public String toString() {
    return name();
  }
}
