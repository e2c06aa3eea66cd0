package org.contactpoint.benchmark;

/**
 * Where all chance comes from. Whoever tunes looks at TUNING only; TEST is kept for the numbers
 * that are published, so that nobody fits the rules to the very questions they are judged by.
 */
public final class Seeds {

  /** Questions, rows and nations to look at while rules, weights and peers are being tuned. */
  public static final long TUNING = 20_260_531L;

  /**
   * Questions, rows and nations behind published numbers; never looked at one by one. It is the
   * second: wrong links under the first, 77,003,919, were looked at until their reasons were found.
   */
  public static final long TEST = 41_507_233L;

  /**
   * Nation, questions and rows of which nobody who tunes wrote the short forms, the spellings or
   * the scripts: they are from lists of others, which the directory does not use.
   */
  public static final long FRESH = 668_120_947L;

  private Seeds() {}

  /** The seed of that name: {@code tuning}, {@code fresh}, or {@code test} for every other one. */
  public static long named(String name) {
    return switch (name) {
      case "tuning" -> TUNING;
      case "fresh" -> FRESH;
      default -> TEST;
    };
  }

  /** A seed of its own for one part of the work, so that parts do not move when another changes. */
  public static long of(long seed, String part) {
    long mixed = seed;
    for (int i = 0; i < part.length(); i++) {
      mixed = (mixed ^ part.charAt(i)) * 0x100000001B3L;
    }
    return mix(mixed);
  }

  /** A seed of its own for the n-th of something. */
  public static long of(long seed, long n) {
    return mix(seed + n * 0x9E3779B97F4A7C15L);
  }

  /** The finishing step of SplitMix64. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
