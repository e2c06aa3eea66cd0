package org.contactpoint.local.queue;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where a fault happened, and never its message, which could hold somebody's data. */
public final class FaultLines {
  private static final int FRAMES = 8;

  private FaultLines() {}

  /** The kind of the fault and the way to it, in one line. */
  public static String place(Throwable fault) {
    String way =
        Arrays.stream(fault.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    Throwable cause = fault.getCause();
    String deeper = cause == null || cause.equals(fault) ? "" : " caused by " + place(cause);
    return fault.getClass().getName() + " at " + way + deeper;
  }
}
