package org.contactpoint.domain.value;

/**
 * The check digit of H. Michael Damm's totally anti-symmetric quasigroup of order 10, which notices
 * every single wrong digit and every swap of two neighbours.
 */
final class DammDigit {
  private static final String[] TABLE = {
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790"
  };

  private DammDigit() {}

  /** The digit to append; 0 for digits that already end in theirs. */
  static int of(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
    }
    return interim;
  }
}
