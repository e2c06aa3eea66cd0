package org.contactpoint.acceptance.noninterference;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.contactpoint.acceptance.world.World;

/** A clock that stands still within a step, and shows the same at the same step everywhere. */
final class SteppedClock extends Clock {
  private volatile Instant now = World.NOW;

  /** Shows the time of that step. */
  void at(int step) {
    now = World.NOW.plusSeconds(step);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
