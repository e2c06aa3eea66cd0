package org.contactpoint.infrastructure.construct.watch;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/**
 * Whether EventBridge delivers what its rules match: the file of a council to the encrypted queue,
 * the calls of the calendar to functions. It may lack the right to the queue's key, and then the
 * queue of dead letters, under the same key, gets nothing either and no other alarm goes off.
 */
public final class DeliveryAlarms extends Construct {
  private final FunctionBase base;

  public DeliveryAlarms(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    this.base = base;
    Stream<String> calendar =
        Arrays.stream(DeployedFunction.values())
            .filter(function -> function.caller() == FunctionTrigger.SCHEDULE)
            .map(DeployedFunction::slug);
    Stream.concat(
            calendar,
            Stream.of(
                "notify-of-missing-children",
                "file-arrived",
                "try-nation",
                "compare-records",
                "compare-some"))
        .forEach(this::watch);
  }

  private void watch(String rule) {
    new RunbookAlarm(
        this,
        ConstructIds.of(rule),
        RunbookAlarmProps.of(base, rule + "-not-delivered", "not-delivered")
            .saying("EventBridge could not deliver what the rule " + rule + " matched")
            .when(lost(rule))
            .atLeast(1));
  }

  private IMetric lost(String rule) {
    Map<String, IMetric> all = new TreeMap<>();
    all.put("failed", of(rule, "FailedInvocations"));
    all.put("lost", of(rule, "InvocationsFailedToBeSentToDlq"));
    return MathExpression.Builder.create()
        .label("not delivered")
        .expression("failed + lost")
        .usingMetrics(all)
        .period(Duration.minutes(5))
        .build();
  }

  private IMetric of(String rule, String metric) {
    return Watched.of("AWS/Events", metric, "Sum", Map.of("RuleName", base.stage().nameOf(rule)));
  }
}
