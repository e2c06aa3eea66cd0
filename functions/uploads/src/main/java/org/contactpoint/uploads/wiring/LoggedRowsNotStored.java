package org.contactpoint.uploads.wiring;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.uploads.match.commit.RowsNotStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports rows that can't be stored to operators, by a line of the log and a metric. */
final class LoggedRowsNotStored implements RowsNotStored {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedRowsNotStored.class);

  private final Optional<FunctionMetrics> metrics;

  LoggedRowsNotStored(Optional<FunctionMetrics> metrics) {
    this.metrics = metrics;
  }

  @Override
  public void noted(String upload, long row, String why) {
    LOG.error("row {} of upload {} could not be stored: {}", row, upload, why);
    metrics.ifPresent(shown -> shown.show(Map.of(FunctionMetric.ROWS_NOT_STORED, 1L)));
  }
}
