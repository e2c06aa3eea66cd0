package org.contactpoint.contract.function;

import java.time.Duration;

/** How functions that work in steps divide the time that a call is given. */
public final class WorkTime {
  /**
   * What is kept back at the end of a call: to end the step that was begun, and to leave the rest
   * to a message. AWS Lambda ends a call at its timeout, whatever it is doing.
   */
  public static final Duration RESERVE = Duration.ofMinutes(1);

  private WorkTime() {}
}
