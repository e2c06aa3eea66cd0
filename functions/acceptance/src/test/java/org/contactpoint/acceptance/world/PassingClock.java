package org.contactpoint.acceptance.world;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that shows a millisecond more each time that somebody looks at it, so that what happens
 * later is later in the trail. Within one instant the trail has no order between its writers.
 */
public final class PassingClock extends Clock {
  private final AtomicLong looks = new AtomicLong();

  @Override
  public Instant instant() {
    return World.NOW.plusMillis(looks.incrementAndGet());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("it shows instants alone");
  }
}
