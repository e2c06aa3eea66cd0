package org.contactpoint.uploads.wiring;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.cloud.wiring.Gauges;
import org.contactpoint.contract.function.Gauge;
import org.contactpoint.uploads.slice.RowsNotStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators of rows that can't be stored: by a line of the log and by a number. */
final class LoggedRowsNotStored implements RowsNotStored {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedRowsNotStored.class);

  private final Optional<Gauges> gauges;

  LoggedRowsNotStored(Optional<Gauges> gauges) {
    this.gauges = gauges;
  }

  @Override
  public void noted(String upload, long row, String why) {
    LOG.error("row {} of upload {} could not be stored: {}", row, upload, why);
    gauges.ifPresent(shown -> shown.show(Map.of(Gauge.ROWS_NOT_STORED, 1L)));
  }
}
