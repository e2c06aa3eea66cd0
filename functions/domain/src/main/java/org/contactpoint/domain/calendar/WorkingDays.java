package org.contactpoint.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Working days in England: neither a weekend nor a bank holiday of England and Wales (Banking and
 * Financial Dealings Act 1971, with the substitute days that are proclaimed each year by custom).
 */
public final class WorkingDays {

  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
  private static final Set<MonthDay> CHRISTMAS =
      Set.of(MonthDay.of(Month.DECEMBER, 25), MonthDay.of(Month.DECEMBER, 26));

  /** Proclaimed once, for jubilees, weddings, a funeral and a coronation. */
  private static final Set<LocalDate> PROCLAIMED =
      Set.of(
          LocalDate.of(2011, Month.APRIL, 29),
          LocalDate.of(2012, Month.JUNE, 4),
          LocalDate.of(2012, Month.JUNE, 5),
          LocalDate.of(2020, Month.MAY, 8),
          LocalDate.of(2022, Month.JUNE, 2),
          LocalDate.of(2022, Month.JUNE, 3),
          LocalDate.of(2022, Month.SEPTEMBER, 19),
          LocalDate.of(2023, Month.MAY, 8));

  /** Those that gave way to one that was proclaimed in the same year. */
  private static final Set<LocalDate> MOVED =
      Set.of(
          LocalDate.of(2012, Month.MAY, 28),
          LocalDate.of(2020, Month.MAY, 4),
          LocalDate.of(2022, Month.MAY, 30));

  private WorkingDays() {}

  /** The end of the first working day after the day of that instant, in London. */
  public static Instant oneAfter(Instant asked) {
    return after(asked, 1).atTime(END_OF_DAY).atZone(London.ZONE).toInstant();
  }

  /** The last of so many working days after the day of that instant, in London. */
  public static LocalDate after(Instant asked, int days) {
    LocalDate day = London.dateOf(asked);
    for (int left = days; left > 0; left--) {
      day = day.plusDays(1);
      while (!isWorkingDay(day)) {
        day = day.plusDays(1);
      }
    }
    return day;
  }

  /** That day where it is a working day, else the next one that is. */
  public static LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Whether offices are open on that day. */
  public static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !isBankHoliday(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isBankHoliday(LocalDate day) {
    return PROCLAIMED.contains(day) || (isYearly(day) && !MOVED.contains(day));
  }

  private static boolean isYearly(LocalDate day) {
    LocalDate easter = easterSunday(day.getYear());
    return day.equals(substituted(LocalDate.of(day.getYear(), Month.JANUARY, 1)))
        || day.equals(easter.minusDays(2))
        || day.equals(easter.plusDays(1))
        || day.equals(firstMonday(day.getYear(), Month.MAY))
        || day.equals(lastMonday(day.getYear(), Month.MAY))
        || day.equals(lastMonday(day.getYear(), Month.AUGUST))
        || isChristmas(day);
  }

  /** Christmas and Boxing Day, or the one or two weekdays that replace them after a weekend. */
  private static boolean isChristmas(LocalDate day) {
    if (CHRISTMAS.contains(MonthDay.from(day))) {
      return true;
    }
    LocalDate christmas = LocalDate.of(day.getYear(), Month.DECEMBER, 25);
    return switch (christmas.getDayOfWeek()) {
      case FRIDAY -> day.equals(christmas.plusDays(3));
      case SATURDAY -> day.equals(christmas.plusDays(2)) || day.equals(christmas.plusDays(3));
      case SUNDAY -> day.equals(christmas.plusDays(2));
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> false;
    };
  }

  private static LocalDate substituted(LocalDate holiday) {
    return isWeekend(holiday) ? holiday.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : holiday;
  }

  private static LocalDate firstMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  private static LocalDate lastMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Gauss's rule for the Gregorian Easter in the form of the anonymous computus. */
  private static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
