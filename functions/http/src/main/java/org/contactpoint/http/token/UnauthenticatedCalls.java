package org.contactpoint.http.token;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts calls without a valid token, which can't be entered in the trail (rules §7); the line in
 * the log is what the metric {@value #METRIC} counts.
 */
@Singleton
public final class UnauthenticatedCalls {
  /** The name of the metric. */
  public static final String METRIC = "UnauthenticatedCalls";

  private static final Logger LOG = LoggerFactory.getLogger(UnauthenticatedCalls.class);

  private final LongAdder calls = new LongAdder();

  /** One more, for a reason of our own list. */
  public void count(String code) {
    calls.increment();
    LOG.warn("metric={} reason={}", METRIC, code);
  }

  /** How many there were since this process began. */
  public long total() {
    return calls.sum();
  }
}
