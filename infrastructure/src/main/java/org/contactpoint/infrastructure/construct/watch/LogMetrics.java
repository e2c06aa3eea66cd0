package org.contactpoint.infrastructure.construct.watch;

import java.util.List;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.CfnMetricFilter;
import software.amazon.awscdk.services.logs.CfnMetricFilter.MetricTransformationProperty;
import software.constructs.Construct;

/** Numbers counted from what functions log: lines hold routes and outcomes, never data. */
public final class LogMetrics extends Construct {
  private final StageDescriptor stage;

  public LogMetrics(Construct scope, String id, StageDescriptor stage) {
    super(scope, id);
    this.stage = stage;
  }

  /**
   * How many lines of the functions match.
   *
   * @param pattern as CloudWatch Logs reads it
   */
  public Metric count(String name, String pattern, DeployedFunction... functions) {
    for (DeployedFunction function : functions) {
      String logGroup = stage.logGroupOf(function);
      filter(name + ConstructIds.of(function.slug()), name, logGroup, pattern);
    }
    return metric(name);
  }

  /**
   * How many lines of a log group match one of some patterns; a pattern may have 1,024 characters.
   */
  public Metric count(String name, String logGroup, List<String> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      filter(name + i, name, logGroup, patterns.get(i));
    }
    return metric(name);
  }

  private void filter(String id, String name, String logGroup, String pattern) {
    CfnMetricFilter.Builder.create(this, id)
        .filterName(id)
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

  private Metric metric(String name) {
    return Metric.Builder.create()
        .namespace(stage.metrics())
        .metricName(name)
        .statistic("Sum")
        .period(Duration.minutes(5))
        .build();
  }
}
