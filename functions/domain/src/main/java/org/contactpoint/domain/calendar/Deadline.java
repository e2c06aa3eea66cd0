package org.contactpoint.domain.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * The time until which work that is done in steps may begin another; the rest is left to a later
 * call.
 *
 * @param at the moment from which on no step is begun
 */
public record Deadline(Instant at) {
  /** For a process that nobody ends: no step is ever too late. */
  public static final Deadline NEVER = new Deadline(Instant.MAX);

  /** That long from now on; a duration below zero has passed already. */
  public static Deadline in(Duration time, Instant now) {
    return new Deadline(now.plus(time));
  }

  /** Whether no step may be begun any more. */
  public boolean hasPassed(Instant now) {
    return !now.isBefore(at);
  }
}
