package org.contactpoint.http.server;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every answer its request id and {@code no-store}, and writes one line of log for it: id,
 * route, status, milliseconds; nothing personal, and no path.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryAnswer {
  private static final Logger LOG = LoggerFactory.getLogger("org.contactpoint.http.requests");
  private static final String STARTED = "contactpoint.started";
  private static final long NANOS_A_MILLISECOND = 1_000_000;

  private final RequestIds requestIds;

  EveryAnswer(RequestIds requestIds) {
    this.requestIds = requestIds;
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    request.setAttribute(STARTED, System.nanoTime());
    requestIds.of(request);
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String requestId = requestIds.of(request);
    ResponseHeaders.on(response, requestId);
    long now = System.nanoTime();
    long started = request.getAttribute(STARTED, Long.class).orElse(now);
    LOG.info(
        "requestId={} route={} status={} ms={}",
        requestId,
        request.getAttribute(RequestIds.ROUTE, String.class).orElse("none"),
        response.code(),
        (now - started) / NANOS_A_MILLISECOND);
  }
}
