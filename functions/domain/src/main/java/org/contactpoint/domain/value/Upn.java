package org.contactpoint.domain.value;

/**
 * A unique pupil number of 13 characters, permanent or temporary, with the check letter of the
 * Department for Education's guide (rules §1).
 */
public record Upn(String value) {
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int LENGTH = 13;
  private static final FieldRule RULE =
      FieldRule.matching(
              "must be a pupil number of 13 characters with a right check letter",
              "[A-Z][0-9]{11}[0-9A-Z]")
          .and(Upn::hasRightCheckLetter);

  public Upn {
    RULE.require(value);
  }

  /** Reads a UPN as people and files write it, or says why it is not valid. */
  public static Parsed<Upn> parse(String raw) {
    return RULE.parse(KeyedInput.compactUpper(raw), Upn::new);
  }

  /** Whether a school gave it for the time being; it ends in a letter. */
  public boolean isTemporary() {
    return !isDigit(value.charAt(LENGTH - 1));
  }

  private static boolean hasRightCheckLetter(String upn) {
    int sum = 0;
    for (int position = 2; position <= LENGTH; position++) {
      int worth = worth(upn.charAt(position - 1));
      if (worth < 0) {
        return false;
      }
      sum += position * worth;
    }
    return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) == upn.charAt(0);
  }

  private static int worth(char c) {
    return isDigit(c) ? c - '0' : CHECK_LETTERS.indexOf(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return "Upn[redacted]";
  }
}
