package org.contactpoint.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One working day to decide (rules §6). */
class WorkingDaysTest {

  /** As published for England and Wales. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25",
        "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
        "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29",
        "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28", "2022-01-03",
        "2022-12-27"
      })
  void bankHolidaysAreNoWorkingDays(String holiday) {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse(holiday))).isFalse();
  }

  /**
   * From the earliest day that it can fall on to the latest, and the exceptions of the computus.
   */
  @ParameterizedTest(name = "Easter Sunday {0}")
  @ValueSource(
      strings = {
        "1818-03-22", "1886-04-25", "1913-03-23", "1943-04-25", "1954-04-18", "1961-04-02",
        "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2024-03-31",
        "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2160-03-23", "2285-03-22"
      })
  void easterClosesOfficesFromGoodFridayToMonday(LocalDate sunday) {
    assertThat(sunday.minusDays(3)).matches(WorkingDays::isWorkingDay);
    assertThat(sunday.minusDays(2)).matches(day -> !WorkingDays.isWorkingDay(day));
    assertThat(sunday.plusDays(1)).matches(day -> !WorkingDays.isWorkingDay(day));
    assertThat(sunday.plusDays(2)).matches(WorkingDays::isWorkingDay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-12-24", "2026-12-29", "2027-12-29", "2026-04-02"})
  void otherWeekdaysAre(String day) {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @Test
  void aFridayEveningLeadsToMondayAfternoon() {
    assertThat(WorkingDays.oneAfter(Instant.parse("2026-11-27T22:30:00Z")))
        .isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
  }

  @Test
  void christmasEveLeadsToTheTwentyNinth() {
    assertThat(WorkingDays.oneAfter(Instant.parse("2026-12-24T09:00:00Z")))
        .isEqualTo(Instant.parse("2026-12-29T17:00:00Z"));
  }

  @Test
  void londonsSummerTimeCounts() {
    assertThat(WorkingDays.oneAfter(Instant.parse("2026-07-01T23:30:00Z")))
        .isEqualTo(Instant.parse("2026-07-03T16:00:00Z"));
  }
}
