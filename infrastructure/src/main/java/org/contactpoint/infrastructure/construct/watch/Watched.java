package org.contactpoint.infrastructure.construct.watch;

import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.Gauge;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** What AWS measures of the things of a stage, known by their names. */
final class Watched {
  private Watched() {}

  static Metric of(String namespace, String name, String statistic, Map<String, String> of) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .dimensionsMap(of)
        .statistic(statistic)
        .period(Duration.minutes(5))
        .build();
  }

  /** What a function counted itself, hour by hour. */
  static Metric gauge(StageDescriptor stage, Gauge gauge) {
    return Metric.Builder.create()
        .namespace(stage.metrics())
        .metricName(gauge.metric())
        .statistic("Maximum")
        .period(Duration.hours(1))
        .build();
  }

  static Metric ofFunction(
      StageDescriptor stage, DeployedFunction function, String name, String statistic) {
    String functionName = stage.nameOf(function);
    return of(
        "AWS/Lambda",
        name,
        statistic,
        Map.of(
            "FunctionName", functionName, "Resource", functionName + ":" + DirectoryFunction.LIVE));
  }
}
