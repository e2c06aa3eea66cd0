package org.contactpoint.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests move forward. */
public final class ManualClock extends Clock {
  /** Where it begins, where nothing else is said. */
  public static final Instant MORNING = Instant.parse("2026-06-01T09:30:00Z");

  private final Instant beginning;
  private volatile Instant now;

  /** A clock that begins in the morning. */
  public ManualClock() {
    this(MORNING);
  }

  /** A clock that begins then. */
  public ManualClock(Instant beginning) {
    this.beginning = beginning;
    this.now = beginning;
  }

  /** Puts it back to where it began. */
  public void back() {
    now = beginning;
  }

  /** Shows that time from now on. */
  public void show(Instant time) {
    now = time;
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
