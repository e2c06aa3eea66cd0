package org.contactpoint.infrastructure.construct.watch;

import static org.contactpoint.contract.function.DeployedFunction.ARCHIVE_TRAIL;
import static org.contactpoint.contract.function.DeployedFunction.FOLLOW_TRAIL;
import static org.contactpoint.contract.function.DeployedFunction.SEAL_HEADS;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** Whether the trail can be written, is kept as it was written, is copied, sealed and watched. */
public final class TrailAlarms extends Construct {
  private static final int SEALED_EVERY_HOURS = 26;

  private final FunctionBase base;

  public TrailAlarms(Construct scope, String id, FunctionBase base, LogMetrics metrics) {
    super(scope, id);
    this.base = base;
    ring(
        alarm("trail-unavailable")
            .saying("The trail could not be written, so an answer was withheld")
            .when(metrics.count("TrailUnavailable", "\"metric=TrailUnavailable\"", answering()))
            .atLeast(1));
    ring(
        alarm("trail-changed")
            .saying("An entry of the trail was changed or removed")
            .when(metrics.count("TrailChanged", "\"metric=TrailChanged\"", ARCHIVE_TRAIL))
            .atLeast(1));
    ring(
        alarm("seal-missing")
            .saying("The heads of the trail were not sealed for more than a day")
            .when(
                Watched.whileRunning(
                    base.stage(),
                    metrics.count("HeadsSealed", "\"metric=HeadsSealed\"", SEAL_HEADS),
                    Duration.hours(1)))
            .below(1)
            .lasting(SEALED_EVERY_HOURS));
    ring(
        alarm("archive-behind")
            .saying("The archive is a quarter of an hour behind the trail")
            .when(behind())
            .atLeast(Duration.minutes(15).toMilliseconds().doubleValue()));
    ring(
        RunbookAlarmProps.of(base, "trail-not-followed", "archive-behind")
            .saying("Entries were written a quarter of an hour ago, and the archive takes none")
            .when(taken(ARCHIVE_TRAIL))
            .below(1));
    ring(
        alarm("watch-behind")
            .saying("Misuse is looked for more than two minutes behind the trail")
            .when(Watched.ofFunction(base.stage(), FOLLOW_TRAIL, "IteratorAge", "Maximum"))
            .atLeast(Duration.minutes(2).toMilliseconds().doubleValue()));
    ring(
        RunbookAlarmProps.of(base, "watch-not-called", "watch-behind")
            .saying("Entries were written a quarter of an hour ago, and no misuse is looked for")
            .when(taken(FOLLOW_TRAIL))
            .below(1));
    ring(
        RunbookAlarmProps.of(base, "watch-failed", "watch-behind")
            .saying("An entry of the trail could not be judged for misuse")
            .when(metrics.count("WatchFailed", "\"metric=WatchFailed\"", FOLLOW_TRAIL))
            .atLeast(1));
  }

  private static DeployedFunction[] answering() {
    return Arrays.stream(DeployedFunction.values())
        .filter(
            one ->
                one.caller() == FunctionTrigger.GATEWAY || one.caller() == FunctionTrigger.FUNCTION)
        .toArray(DeployedFunction[]::new);
  }

  private Metric behind() {
    return Watched.ofFunction(base.stage(), ARCHIVE_TRAIL, "IteratorAge", "Maximum");
  }

  /**
   * The calls of a follower in a period and the one before, if anything was written to the trail in
   * the one before; else one, which is well. The age of what waits says nothing where nothing calls
   * any more: a mapping that is disabled, a stream that is off.
   *
   * <p>{@code x - DIFF(x)} is the value of the period before. What was written in the newest period
   * may still be on its way, and is left to the next look.
   */
  private IMetric taken(DeployedFunction follower) {
    Map<String, IMetric> all = new TreeMap<>();
    all.put("running", Watched.running(base.stage()));
    all.put("written", written());
    all.put("calls", Watched.ofFunction(base.stage(), follower, "Invocations", "Sum"));
    return MathExpression.Builder.create()
        .label("calls after something was written")
        .expression(
            "IF(0 * running + FILL(written, 0) - DIFF(FILL(written, 0)) > 0,"
                + " 2 * FILL(calls, 0) - DIFF(FILL(calls, 0)), 1)")
        .usingMetrics(all)
        .period(Duration.minutes(15))
        .build();
  }

  private Metric written() {
    return Watched.of(
        "AWS/DynamoDB",
        "ConsumedWriteCapacityUnits",
        "Sum",
        Map.of("TableName", base.stage().nameOf(Tables.AUDIT)));
  }

  private RunbookAlarmProps alarm(String name) {
    return RunbookAlarmProps.of(base, name, name);
  }

  private void ring(RunbookAlarmProps props) {
    new RunbookAlarm(this, ConstructIds.of(props.name()), props);
  }
}
