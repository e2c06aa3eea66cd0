package org.contactpoint.infrastructure.construct.alarm;

import java.util.Objects;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What an alarm needs. It is built up from {@link #of}; each step says one thing.
 *
 * @param name its name in the stage
 * @param runbook the name of the file in {@code docs/runbooks} that says what to do
 * @param what what has happened, in a sentence without its full stop
 * @param periods how many periods in a row it must last
 * @param missing what to think when nothing is measured
 */
public record RunbookAlarmProps(
    StageDescriptor stage,
    ITopic topic,
    String name,
    String runbook,
    String what,
    @Nullable IMetric metric,
    double threshold,
    ComparisonOperator comparison,
    int periods,
    TreatMissingData missing) {

  /** An alarm of that name and runbook; nothing measured means that all is well. */
  public static RunbookAlarmProps of(FunctionBase base, String name, String runbook) {
    return new RunbookAlarmProps(
        base.stage(),
        base.alarms(),
        name,
        runbook,
        "",
        null,
        1,
        ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        1,
        TreatMissingData.NOT_BREACHING);
  }

  /** What has happened. */
  public RunbookAlarmProps saying(String sentence) {
    return new RunbookAlarmProps(
        stage, topic, name, runbook, sentence, metric, threshold, comparison, periods, missing);
  }

  /** What is measured. */
  public RunbookAlarmProps when(IMetric measured) {
    return new RunbookAlarmProps(
        stage, topic, name, runbook, what, measured, threshold, comparison, periods, missing);
  }

  /** The alarm goes off at that value and above. */
  public RunbookAlarmProps atLeast(double value) {
    return comparedWith(value, ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD);
  }

  /** The alarm goes off below that value; missing data are no fault. */
  public RunbookAlarmProps below(double value) {
    return comparedWith(value, ComparisonOperator.LESS_THAN_THRESHOLD);
  }

  private RunbookAlarmProps comparedWith(double value, ComparisonOperator how) {
    return new RunbookAlarmProps(
        stage, topic, name, runbook, what, metric, value, how, periods, missing);
  }

  /** The alarm also goes off when nothing is measured at all. */
  public RunbookAlarmProps orUnmeasured() {
    return new RunbookAlarmProps(
        stage,
        topic,
        name,
        runbook,
        what,
        metric,
        threshold,
        comparison,
        periods,
        TreatMissingData.BREACHING);
  }

  /** Only after so many periods in a row. */
  public RunbookAlarmProps lasting(int count) {
    return new RunbookAlarmProps(
        stage, topic, name, runbook, what, metric, threshold, comparison, count, missing);
  }

  IMetric measured() {
    return Objects.requireNonNull(metric, () -> "the alarm " + name + " measures nothing");
  }
}
