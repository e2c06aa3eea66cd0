package org.contactpoint.domain.value;

/**
 * An NHS number: ten digits, the last of them the modulus 11 check digit of the NHS Data Dictionary
 * (rules §1).
 */
public record NhsNumber(String value) {
  private static final int MODULUS = 11;
  private static final FieldRule RULE =
      FieldRule.matching("must be 10 digits with a right check digit", "[0-9]{10}")
          .and(NhsNumber::hasRightCheckDigit);

  // For numbers that are sent: one that was stored before must stay readable.
  private static final FieldRule SENT = RULE.and(digits -> digits.chars().distinct().count() > 1);

  public NhsNumber {
    RULE.require(value);
  }

  /**
   * Reads a number with or without spaces and hyphens between its digits, or says why it is not a
   * valid NHS number; ten equal digits are nobody's.
   */
  public static Parsed<NhsNumber> parse(String raw) {
    return SENT.parse(KeyedInput.digits(raw), NhsNumber::new);
  }

  private static boolean hasRightCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (MODULUS - sum % MODULUS) % MODULUS;
    return check == digits.charAt(9) - '0';
  }

  @Override
  public String toString() {
    return "NhsNumber[redacted]";
  }
}
