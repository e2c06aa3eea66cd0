package org.contactpoint.domain.calendar;

import java.time.LocalDate;

/** The day that is whole years after another; for 29 February 1 March in other years (rules §9). */
public final class Anniversary {
  private Anniversary() {}

  /** The day that is that many years later. */
  public static LocalDate of(LocalDate day, int years) {
    LocalDate later = day.plusYears(years);
    return later.getDayOfMonth() < day.getDayOfMonth() ? later.plusDays(1) : later;
  }
}
