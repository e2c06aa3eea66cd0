package org.contactpoint.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The calculated bank holidays are those of a library that keeps the calendars of all countries.
 */
class BankHolidaysTest {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final HolidayManager JOLLYDAY =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

  /** Days that were proclaimed once are among them. */
  static IntStream years() {
    return IntStream.rangeClosed(2011, 2060);
  }

  private static Set<LocalDate> weekdaysOff(int year) {
    return LocalDate.ofYearDay(year, 1)
        .datesUntil(LocalDate.ofYearDay(year + 1, 1))
        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
        .filter(day -> !WorkingDays.isWorkingDay(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> published(int year) {
    return JOLLYDAY.getHolidays(Year.of(year), "eng").stream()
        .map(Holiday::getDate)
        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("years")
  void weekdaysOffAreTheBankHolidaysOfEngland(int year) {
    assertThat(weekdaysOff(year)).isEqualTo(published(year)).hasSizeBetween(7, 10);
  }
}
