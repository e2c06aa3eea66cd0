package org.contactpoint.local.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way in every run. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number of the range, both ends included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  /** A day of the range, both ends included. */
  LocalDate between(LocalDate from, LocalDate to) {
    return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) + 1));
  }
}
