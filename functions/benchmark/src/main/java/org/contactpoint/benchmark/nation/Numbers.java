package org.contactpoint.benchmark.nation;

import java.util.Locale;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Upn;

/**
 * The numbers that the health service and schools would give. NHS numbers begin with 9, which was
 * never issued: the first half million children have theirs in the 999 test range, the others just
 * below it. All check digits hold, and no two children share a number.
 */
final class Numbers {
  private static final int MODULUS = 11;
  private static final int BLOCK = 1 << 18;

  /** Odd, so that it visits every number of a block once, and brothers' numbers are far apart. */
  private static final int STRIDE = 0x2_9E37;

  private static final long HIGHEST = 999_999_999L;
  private static final int UPN_DIGITS = 10_000_000;
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private Numbers() {}

  static NhsNumber nhs(int kid) {
    long candidate = HIGHEST - 2L * scattered(kid);
    int check = check(candidate);
    // two neighbours that differ in their last digit alone are never both without a check digit
    return check < MODULUS - 1
        ? new NhsNumber(candidate + "" + check)
        : new NhsNumber((candidate - 1) + "" + check(candidate - 1));
  }

  /** A pupil number given in the year of starting school. */
  static Upn upn(int kid, int year) {
    int own = scattered(kid) % UPN_DIGITS;
    String digits =
        String.format(
            Locale.ROOT,
            "%03d%04d%02d%03d",
            201 + own % 600,
            own / 1000 % 10_000,
            year % 100,
            own % 1000);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (i + 2) * (digits.charAt(i) - '0');
    }
    return new Upn(CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + digits);
  }

  private static int scattered(int kid) {
    int block = kid / BLOCK;
    return block * BLOCK + (int) ((long) (kid % BLOCK) * STRIDE % BLOCK);
  }

  private static int check(long nine) {
    int sum = 0;
    long rest = nine;
    for (int weight = 2; weight <= 10; weight++) {
      sum += (int) (weight * (rest % 10));
      rest /= 10;
    }
    return (MODULUS - sum % MODULUS) % MODULUS;
  }
}
