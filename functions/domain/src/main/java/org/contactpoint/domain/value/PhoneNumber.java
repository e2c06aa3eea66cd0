package org.contactpoint.domain.value;

import java.util.regex.Pattern;

/**
 * A telephone number in the form of ITU-T E.164, such as {@code +441134960123}, of 7 to 15 digits;
 * a number without a country code is taken to be British (rules §1).
 */
public record PhoneNumber(String value) {
  private static final FieldRule RULE =
      FieldRule.matching("must be a telephone number of 7 to 15 digits", "\\+[1-9][0-9]{6,14}");

  private static final Pattern TRUNK_ZERO =
      Pattern.compile("^(\\(?(?:(?:\\+|00).{1,4}|44\\)?))\\(0\\)");
  private static final Pattern SEPARATORS = Pattern.compile("[().\\-/\\u2010\\u2011\\u2013]");
  private static final Pattern DIALLED_ABROAD = Pattern.compile("^00(?=[1-9])");
  private static final Pattern BRITISH_WITHOUT_PLUS = Pattern.compile("^44(?=0?[1-9][0-9]{8,9}$)");
  private static final Pattern BRITISH = Pattern.compile("^(?:\\+440|0)(?=[1-9])");

  public PhoneNumber {
    RULE.require(value);
  }

  /**
   * Reads a number in E.164 or a form used in Britain as people and files write it, or says why it
   * is none.
   */
  public static Parsed<PhoneNumber> parse(String raw) {
    String compact = KeyedInput.compact(raw);
    String number =
        isWrittenAtHome(compact) ? "+44" + compact.substring(1) : international(digits(compact));
    return RULE.parse(number, PhoneNumber::new);
  }

  /** As most are written: a nought and digits, which need none of the looks below. */
  private static boolean isWrittenAtHome(String compact) {
    return compact.length() > 1
        && compact.charAt(0) == '0'
        && compact.charAt(1) != '0'
        && compact.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static String digits(String compact) {
    String withoutTrunk = TRUNK_ZERO.matcher(compact).replaceFirst("$1");
    return SEPARATORS.matcher(withoutTrunk).replaceAll("");
  }

  private static String international(String dialled) {
    String abroad = DIALLED_ABROAD.matcher(dialled).replaceFirst("+");
    String plus = BRITISH_WITHOUT_PLUS.matcher(abroad).replaceFirst("+44");
    return BRITISH.matcher(plus).replaceFirst("+44");
  }

  @Override
  public String toString() {
    return "PhoneNumber[redacted]";
  }
}
