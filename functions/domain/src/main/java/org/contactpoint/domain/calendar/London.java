package org.contactpoint.domain.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of London, by which days and deadlines are reckoned (rules §9). */
public final class London {

  /** The zone, with its change to summer time and back. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}

  /** The day in London now. */
  public static LocalDate today(Clock clock) {
    return dateOf(clock.instant());
  }

  /** The day in London at that moment. */
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The first moment of that day in London. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
