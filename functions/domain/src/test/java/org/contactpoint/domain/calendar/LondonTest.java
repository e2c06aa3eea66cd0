package org.contactpoint.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and deadlines are those of London (rules §9). */
class LondonTest {
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

  /** Both sides of midnight: in winter, on the days of each change, and in summer. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-15T23:59:59Z, 2026-01-15",
    "2026-01-16T00:00:00Z, 2026-01-16",
    "2026-03-28T23:59:59Z, 2026-03-28",
    "2026-03-29T00:59:59Z, 2026-03-29",
    "2026-03-29T22:59:59Z, 2026-03-29",
    "2026-03-29T23:00:00Z, 2026-03-30",
    "2026-07-01T23:30:00Z, 2026-07-02",
    "2026-10-24T22:59:59Z, 2026-10-24",
    "2026-10-24T23:00:00Z, 2026-10-25",
    "2026-10-25T23:59:59Z, 2026-10-25",
    "2026-10-26T00:00:00Z, 2026-10-26"
  })
  void dayIsThatOfLondonWhateverTheZoneOfTheClock(Instant moment, LocalDate day) {
    assertThat(London.dateOf(moment)).isEqualTo(day);
    assertThat(London.today(Clock.fixed(moment, ZoneOffset.UTC))).isEqualTo(day);
    assertThat(London.today(Clock.fixed(moment, ZoneOffset.ofHours(12)))).isEqualTo(day);
  }

  @Test
  void dayOfAChangeHasAnHourLessInSpringAndOneMoreInAutumn() {
    assertThat(London.startOf(SPRING)).isEqualTo("2026-03-29T00:00:00Z");
    assertThat(length(SPRING)).isEqualTo(Duration.ofHours(23));
    assertThat(London.startOf(AUTUMN)).isEqualTo("2026-10-24T23:00:00Z");
    assertThat(length(AUTUMN)).isEqualTo(Duration.ofHours(25));
  }

  private static Duration length(LocalDate day) {
    return Duration.between(London.startOf(day), London.startOf(day.plusDays(1)));
  }
}
