package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.CfnMetricFilter;
import software.amazon.awscdk.services.logs.CfnMetricFilter.MetricTransformationProperty;
import software.constructs.Construct;

/**
 * A number of the stage that is counted from lines of logs.
 *
 * @param name of the metric
 */
public record CountedLines(StageDescriptor stage, String name) {

  /**
   * Counts the lines of a log group that match.
   *
   * @param filter its name in the log group
   * @param pattern as CloudWatch Logs reads it, at most 1,024 characters
   */
  public void in(Construct scope, String id, String filter, String logGroup, String pattern) {
    CfnMetricFilter.Builder.create(scope, id)
        .filterName(filter)
        .logGroupName(logGroup)
        .filterPattern(pattern)
        .metricTransformations(
            List.of(
                MetricTransformationProperty.builder()
                    .metricNamespace(stage.metrics())
                    .metricName(name)
                    .metricValue("1")
                    .unit("Count")
                    .build()))
        .build();
  }

  /** How many there were in five minutes. */
  public Metric metric() {
    return Metric.Builder.create()
        .namespace(stage.metrics())
        .metricName(name)
        .statistic("Sum")
        .period(Duration.minutes(5))
        .build();
  }
}
