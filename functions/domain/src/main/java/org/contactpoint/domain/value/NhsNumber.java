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

  public NhsNumber {
    RULE.require(value);
  }

  /** Reads a number with or without spaces, or says why it is not a valid NHS number. */
  public static Parsed<NhsNumber> parse(String raw) {
    return RULE.parse(KeyedInput.compactUpper(raw), NhsNumber::new);
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
