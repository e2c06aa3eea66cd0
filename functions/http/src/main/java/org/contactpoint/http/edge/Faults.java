package org.contactpoint.http.edge;

import io.micronaut.context.exceptions.BeanContextException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs faults by exception type and place alone: a message could hold personal data. */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger("org.contactpoint.http.faults");
  private static final int FRAMES = 12;

  private Faults() {}

  /** Writes the line that an operator finds by the request id of the answer. */
  public static void log(String requestId, String route, Throwable fault) {
    LOG.error("requestId={} route={} fault={}", requestId, route, trace(fault));
  }

  /** Counts an answer that was withheld because its entry could not be written. */
  public static void trailUnavailable(String requestId, String route) {
    LOG.error("requestId={} route={} metric=TrailUnavailable", requestId, route);
  }

  private static String trace(Throwable fault) {
    String own =
        Arrays.stream(fault.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    String cause = fault.getCause() == null ? "" : " caused by " + trace(fault.getCause());
    return fault.getClass().getName() + wiring(fault) + " at " + own + cause;
  }

  // A missing bean or setting names types and properties, nobody's data.
  private static String wiring(Throwable fault) {
    return fault instanceof BeanContextException ? " " + fault.getMessage() : "";
  }
}
