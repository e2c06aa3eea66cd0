package org.contactpoint.domain.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.contactpoint.domain.calendar.London;

/** The windows of the rules, by the calendar of London. */
final class Windows {
  /** How long after a window its counters may be forgotten: entries may come late. */
  private static final Duration AFTERWARDS = Duration.ofDays(3);

  private Windows() {}

  /** The day. */
  static LocalDate day(Instant at) {
    return London.dateOf(at);
  }

  /** The hour of the day, 0 to 23. */
  static int hour(Instant at) {
    return at.atZone(London.ZONE).getHour();
  }

  /** The week, such as {@code 2026-W48}. */
  static String week(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Whether it is a Saturday or Sunday. */
  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** When counters of so many days from then on may be forgotten. */
  static Instant after(Instant at, int days) {
    return at.plus(Duration.ofDays(days)).plus(AFTERWARDS);
  }
}
