package org.contactpoint.http.edge;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line of the log about a request: id, route, status, milliseconds; nothing personal. */
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.contactpoint.http.requests");
  private static final long NANOS_A_MILLISECOND = 1_000_000;

  private final long started;

  private RequestLog(long started) {
    this.started = started;
  }

  /** Begins to take the time. */
  public static RequestLog started() {
    return new RequestLog(System.nanoTime());
  }

  /** Writes the line. */
  public void ended(String requestId, String route, int status) {
    LOG.info(
        "requestId={} route={} status={} ms={}",
        requestId,
        route,
        status,
        (System.nanoTime() - started) / NANOS_A_MILLISECOND);
  }
}
