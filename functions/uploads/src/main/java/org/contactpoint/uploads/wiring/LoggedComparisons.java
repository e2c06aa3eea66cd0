package org.contactpoint.uploads.wiring;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.uploads.duplicate.ComparisonReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports comparisons of records to operators, by the log and by metrics. */
final class LoggedComparisons implements ComparisonReports {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedComparisons.class);

  private final Optional<FunctionMetrics> metrics;

  LoggedComparisons(Optional<FunctionMetrics> metrics) {
    this.metrics = metrics;
  }

  @Override
  public void counted(long found, long gone) {
    if (found + gone > 0) {
      metrics.ifPresent(
          shown ->
              shown.show(
                  Map.of(
                      FunctionMetric.DUPLICATES_FOUND, found,
                      FunctionMetric.DUPLICATES_GONE, gone)));
    }
  }

  @Override
  public void notCompared(String why) {
    LOG.error("a record could not be compared with others: {}", why);
    metrics.ifPresent(shown -> shown.show(Map.of(FunctionMetric.RECORDS_NOT_COMPARED, 1L)));
  }
}
