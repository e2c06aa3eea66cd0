package org.contactpoint.infrastructure.construct.watch;

import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.stage.Addresses;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** What AWS measures of the things of a stage, known by their names. */
final class Watched {
  /** Called each minute, and never closed by a runbook for longer than it takes to look. */
  static final DeployedFunction CALLED_EACH_MINUTE = DeployedFunction.REPLAY_SHIELDS;

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

  /** What a gateway measured, known by its name. */
  static Metric ofGateway(String gateway, String name, String statistic) {
    return of(
        "AWS/ApiGateway", name, statistic, Map.of("ApiName", gateway, "Stage", Addresses.LIVE));
  }

  /** What a function counted itself, hour by hour. */
  static Metric functionMetric(StageDescriptor stage, FunctionMetric metric) {
    return Metric.Builder.create()
        .namespace(stage.metrics())
        .metricName(metric.metric())
        .statistic("Maximum")
        .period(Duration.hours(1))
        .build();
  }

  /** The least that a function counted in a day: of what is worked off, what nobody gets to. */
  static Metric lowestOfADay(StageDescriptor stage, FunctionMetric metric) {
    return Metric.Builder.create()
        .namespace(stage.metrics())
        .metricName(metric.metric())
        .statistic("Minimum")
        .period(Duration.days(1))
        .build();
  }

  /**
   * What was counted in each period in which the stage runs, nought included; of other periods
   * nothing is said. So an alarm on missing data does not go off on a new stage, and does go off
   * when what it waits for never came at all.
   *
   * <p>A stage counts as running while {@link #CALLED_EACH_MINUTE} is called. While its calls are
   * missing, its own alarm goes off.
   */
  static IMetric whileRunning(StageDescriptor stage, IMetric counted, Duration period) {
    return MathExpression.Builder.create()
        .label("counted while the stage runs")
        .expression("IF(running >= 1, counted, 1)")
        .usingMetrics(Map.of("running", running(stage), "counted", counted))
        .period(period)
        .build();
  }

  /** The calls of the function that runs each minute, even while tables are put back. */
  static Metric running(StageDescriptor stage) {
    return ofFunction(stage, CALLED_EACH_MINUTE, "Invocations", "Sum");
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
