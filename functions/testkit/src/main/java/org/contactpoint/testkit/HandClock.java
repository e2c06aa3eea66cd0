package org.contactpoint.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is put forward by hand. */
public final class HandClock extends Clock {
  /** Where it begins. */
  public static final Instant MORNING = Instant.parse("2026-06-01T09:30:00Z");

  private volatile Instant now = MORNING;

  /** Puts it back to the morning. */
  public void back() {
    now = MORNING;
  }

  /** Puts it forward. */
  public void pass(Duration time) {
    now = now.plus(time);
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
