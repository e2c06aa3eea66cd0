package org.contactpoint.domain.value;

import java.util.random.RandomGenerator;

/**
 * A child's ContactPoint number: ten random digits and a Damm check digit, never derived from
 * anything about the child (rules §1).
 */
public record ContactPointId(String value) {
  private static final long NUMBERS = 10_000_000_000L;
  private static final int LENGTH = 11;
  private static final FieldRule RULE =
      new FieldRule("must be 11 digits with a right check digit", ContactPointId::isRight);

  /** Without a pattern: every search reads many numbers. */
  private static boolean isRight(String value) {
    if (value.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return DammDigit.of(value) == 0;
  }

  public ContactPointId {
    RULE.require(value);
  }

  /** Reads a number as it is written down; spaces between groups don't count. */
  public static Parsed<ContactPointId> parse(String raw) {
    return RULE.parse(KeyedInput.compact(raw), ContactPointId::new);
  }

  /** Draws a number; that it was never given out before is for the store to ensure. */
  public static ContactPointId generate(RandomGenerator random) {
    String padded = Long.toString(NUMBERS + random.nextLong(NUMBERS));
    String digits = padded.substring(1);
    return new ContactPointId(digits + DammDigit.of(digits));
  }
}
