package org.contactpoint.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is due in one month, and on a working day (rules §8.3). */
class DueDateTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-03-02, the month has no such day and its last is a Saturday",
    "2024-01-31, 2024-02-29, a leap year",
    "2026-06-10, 2026-07-10, the same day of the next month",
    "2026-03-03, 2026-04-07, Good Friday and Easter Monday",
    "2026-11-25, 2026-12-29, Christmas and the day that replaces Boxing Day",
    "2023-04-08, 2023-05-09, the coronation",
    "2022-08-19, 2022-09-20, the funeral of the Queen",
    "2022-05-02, 2022-06-06, the jubilee and the weekend behind it",
    "2012-05-04, 2012-06-06, another jubilee"
  })
  void answerIsDueInOneMonthOnAWorkingDay(LocalDate asked, LocalDate due, String because) {
    assertThat(DueDate.of(asked)).as(because).isEqualTo(due);
  }

  @Test
  void extensionAddsTwoMonthsToTheMonth() {
    assertThat(DueDate.extended(LocalDate.of(2026, 1, 31))).isEqualTo("2026-04-30");
    assertThat(DueDate.extended(LocalDate.of(2026, 9, 25))).isEqualTo("2026-12-29");
    assertThat(DueDate.extended(LocalDate.of(2026, 11, 30))).isEqualTo("2027-03-01");
  }

  @Test
  void holidayThatWasMovedIsAWorkingDay() {
    assertThat(WorkingDays.isWorkingDay(LocalDate.of(2022, 5, 30))).isTrue();
    assertThat(WorkingDays.isWorkingDay(LocalDate.of(2020, 5, 4))).isTrue();
    assertThat(WorkingDays.isWorkingDay(LocalDate.of(2020, 5, 8))).isFalse();
  }
}
