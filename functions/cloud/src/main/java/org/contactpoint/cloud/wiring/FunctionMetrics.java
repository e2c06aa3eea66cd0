package org.contactpoint.cloud.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.dynamodb.document.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows numbers to operators: a line of the log in CloudWatch's embedded metric format, from which
 * CloudWatch extracts them from the log. A line that is written twice changes nothing, since
 * operators look at the highest value of an hour.
 */
@Singleton
@Requires(property = FunctionMetrics.NAMESPACE)
public final class FunctionMetrics {
  static final String NAMESPACE = "contactpoint.metrics.namespace";

  /** Its lines are written as they are; see {@code logback-cloud.xml}. */
  static final String LOGGER = "function-metrics";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private final String namespace;
  private final Clock clock;

  FunctionMetrics(@Value("${" + NAMESPACE + "}") String namespace, Clock clock) {
    this.namespace = namespace;
    this.clock = clock;
  }

  /** Shows the values as of now. */
  public void show(Map<FunctionMetric, Long> values) {
    LOG.info(line(new TreeMap<>(values)));
  }

  private String line(Map<FunctionMetric, Long> values) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(
        "_aws",
        Map.of(
            "Timestamp", clock.instant().toEpochMilli(),
            "CloudWatchMetrics", List.of(described(values.keySet()))));
    values.forEach((metric, value) -> line.put(metric.metric(), value));
    return Json.text(line);
  }

  private Map<String, Object> described(Set<FunctionMetric> metrics) {
    return Map.of(
        "Namespace",
        namespace,
        "Dimensions",
        List.of(List.of()),
        "Metrics",
        metrics.stream().map(one -> Map.of("Name", one.metric(), "Unit", "Count")).toList());
  }
}
