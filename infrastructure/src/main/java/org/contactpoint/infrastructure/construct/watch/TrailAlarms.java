package org.contactpoint.infrastructure.construct.watch;

import static org.contactpoint.contract.function.DeployedFunction.ARCHIVE_TRAIL;
import static org.contactpoint.contract.function.DeployedFunction.SEAL_HEADS;

import java.util.Arrays;
import org.contactpoint.contract.function.Caller;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** Whether the trail can be written, is kept as it was written, is copied and is sealed. */
public final class TrailAlarms extends Construct {
  private static final int SEALED_EVERY_HOURS = 26;

  private final FunctionBase base;

  public TrailAlarms(Construct scope, String id, FunctionBase base, LogMetrics metrics) {
    super(scope, id);
    this.base = base;
    ring(
        alarm("trail-unavailable")
            .saying("The trail could not be written, so an answer was withheld")
            .when(
                metrics.count(
                    "TrailUnavailable",
                    "?\"metric=TrailUnavailable\" ?\" status=503 \"",
                    answering()))
            .atLeast(1));
    ring(
        alarm("trail-changed")
            .saying("An entry of the trail was changed or removed")
            .when(metrics.count("TrailChanged", "\"metric=TrailChanged\"", ARCHIVE_TRAIL))
            .atLeast(1));
    ring(
        alarm("seal-missing")
            .saying("The heads of the trail were not sealed for more than a day")
            .when(hourly(metrics.count("HeadsSealed", "\"metric=HeadsSealed\"", SEAL_HEADS)))
            .below(1)
            .lasting(SEALED_EVERY_HOURS));
    ring(
        alarm("archive-behind")
            .saying("The archive is a quarter of an hour behind the trail")
            .when(behind())
            .atLeast(Duration.minutes(15).toMilliseconds().doubleValue()));
  }

  private static DeployedFunction[] answering() {
    return Arrays.stream(DeployedFunction.values())
        .filter(one -> one.caller() == Caller.GATEWAY || one.caller() == Caller.FUNCTION)
        .toArray(DeployedFunction[]::new);
  }

  private static IMetric hourly(Metric metric) {
    return metric.with(MetricOptions.builder().period(Duration.hours(1)).build());
  }

  private Metric behind() {
    return Watched.ofFunction(base.stage(), ARCHIVE_TRAIL, "IteratorAge", "Maximum");
  }

  private RunbookAlarmProps alarm(String name) {
    return RunbookAlarmProps.of(base, name, name);
  }

  private void ring(RunbookAlarmProps props) {
    new RunbookAlarm(this, ConstructIds.of(props.name()), props);
  }
}
