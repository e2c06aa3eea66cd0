package org.contactpoint.infrastructure.construct.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/**
 * Alarms for synchronous functions that throttle callers because all instances are busy. One that
 * was closed on purpose, as in a restore, refuses every call and runs none: it does not count. What
 * a queue, a stream or the calendar calls is called again, and has alarms that tell when it is
 * late.
 */
public final class ThrottleAlarms extends Construct {
  /** An alarm may name ten metrics, and each function has two. */
  private static final int IN_ONE_ALARM = 5;

  public ThrottleAlarms(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    List<DeployedFunction> waitedFor = waitedFor();
    for (int from = 0; from < waitedFor.size(); from += IN_ONE_ALARM) {
      List<DeployedFunction> some =
          waitedFor.subList(from, Math.min(from + IN_ONE_ALARM, waitedFor.size()));
      int number = from / IN_ONE_ALARM + 1;
      new RunbookAlarm(
          this,
          "Throttled" + number,
          RunbookAlarmProps.of(base, "throttled-" + number, "throttled")
              .saying("Callers were turned away for ten minutes by one of: " + names(some))
              .when(turnedAway(base, some))
              .atLeast(1)
              .lasting(2));
    }
  }

  private static List<DeployedFunction> waitedFor() {
    return Arrays.stream(DeployedFunction.values())
        .filter(function -> function.caller().isWaitedFor())
        .toList();
  }

  private static String names(List<DeployedFunction> some) {
    return some.stream().map(DeployedFunction::slug).collect(Collectors.joining(", "));
  }

  /**
   * In the five minutes in which a function is closed, calls are taken and turned away, but in no
   * five minutes before or after: so two periods in a row are asked for.
   */
  private static IMetric turnedAway(FunctionBase base, List<DeployedFunction> some) {
    Map<String, IMetric> all = new TreeMap<>();
    for (int i = 0; i < some.size(); i++) {
      String name = base.stage().nameOf(some.get(i));
      all.put("calls" + i, of(name, "Invocations"));
      all.put("turned" + i, of(name, "Throttles"));
    }
    String sum =
        some.stream()
            .map(some::indexOf)
            .map(i -> "IF(calls%d >= 1, turned%d, 0)".formatted(i, i))
            .collect(Collectors.joining(" + "));
    return MathExpression.Builder.create()
        .label("turned away")
        .expression(sum)
        .usingMetrics(all)
        .period(Duration.minutes(5))
        .build();
  }

  private static IMetric of(String function, String name) {
    return Watched.of("AWS/Lambda", name, "Sum", Map.of("FunctionName", function));
  }
}
