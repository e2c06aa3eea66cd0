package org.contactpoint.domain.calendar;

import java.time.LocalDate;

/**
 * By when somebody is to be answered who asks what is held of them (UK GDPR art. 12(3); rules
 * §8.3).
 *
 * <p>A month runs from the day of the request to the same day of the next month, or to its last day
 * where it has no such day. A weekend or bank holiday moves it to the next working day.
 */
public final class DueDate {
  private static final int MONTHS = 1;
  private static final int MONTHS_MORE = 2;

  private DueDate() {}

  /** The last day in London on which the answer to a request of that day is in time. */
  public static LocalDate of(LocalDate asked) {
    return WorkingDays.onOrAfter(asked.plusMonths(MONTHS));
  }

  /** The same where the answer takes two months longer, as the law allows with a reason. */
  public static LocalDate extended(LocalDate asked) {
    return WorkingDays.onOrAfter(asked.plusMonths(MONTHS + MONTHS_MORE));
  }
}
