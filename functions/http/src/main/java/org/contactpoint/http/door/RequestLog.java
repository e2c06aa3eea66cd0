package org.contactpoint.http.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request: id, route, status, milliseconds; nothing personal, no path. */
final class RequestLog {
  /** The attribute of a request that names its route. */
  static final String ROUTE = "contactpoint.route";

  private static final Logger LOG = LoggerFactory.getLogger("org.contactpoint.http.requests");

  private RequestLog() {}

  static void write(String requestId, String route, int status, long milliseconds) {
    LOG.info("requestId={} route={} status={} ms={}", requestId, route, status, milliseconds);
  }
}
