package org.contactpoint.acceptance.fault;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same numbers, whatever was drawn elsewhere. */
final class Chance {
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final int LETTERS = 26;

  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The chance of those numbers. */
  static Chance of(long seed, long... parts) {
    long mixed = seed;
    for (long part : parts) {
      mixed = Long.rotateLeft(mixed * PRIME + part, 29) ^ part * PRIME;
    }
    return new Chance(mixed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(double percent) {
    return random.nextDouble() * 100 < percent;
  }

  double part() {
    return random.nextDouble();
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Letters that make no word: one upper-case, then lower-case. */
  String letters(int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      char first = i == 0 ? 'A' : 'a';
      text.append((char) (first + random.nextInt(LETTERS)));
    }
    return text.toString();
  }
}
