package org.contactpoint.benchmark.mistake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Days that people key for the right one; each the right day itself where it cannot go wrong. */
final class DateMistakes {
  private static final int TRIES = 20;

  /** Where the digits of month and day are in {@code yyyy-MM-dd}. */
  private static final int[] MONTH_AND_DAY = {5, 6, 8, 9};

  private DateMistakes() {}

  /** Day and month changed over. */
  static LocalDate changedOver(LocalDate day) {
    return day.getDayOfMonth() <= 12
        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
        : day;
  }

  /** One digit of the month or the day wrong. */
  static LocalDate oneDigit(LocalDate day, RandomGenerator random) {
    String iso = day.toString();
    for (int i = 0; i < TRIES; i++) {
      int at = MONTH_AND_DAY[random.nextInt(MONTH_AND_DAY.length)];
      String other = iso.substring(0, at) + random.nextInt(10) + iso.substring(at + 1);
      Optional<LocalDate> read = read(other);
      if (read.isPresent() && !read.get().equals(day)) {
        return read.get();
      }
    }
    return day;
  }

  /** The day before or after, in the same year. */
  static LocalDate neighbour(LocalDate day, RandomGenerator random) {
    LocalDate other = day.plusDays(random.nextBoolean() ? 1 : -1);
    return other.getYear() == day.getYear() ? other : day;
  }

  /** The year before or after. */
  static LocalDate otherYear(LocalDate day, RandomGenerator random) {
    return day.plusYears(random.nextBoolean() ? 1 : -1);
  }

  /** 1 January of the year. */
  static LocalDate standIn(LocalDate day) {
    return LocalDate.of(day.getYear(), 1, 1);
  }

  private static Optional<LocalDate> read(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
