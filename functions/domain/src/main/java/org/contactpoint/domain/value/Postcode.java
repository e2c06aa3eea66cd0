package org.contactpoint.domain.value;

/**
 * A United Kingdom postcode in upper case with one space, such as {@code LS6 2AB}, in any form that
 * Royal Mail's Postcode Address File uses (rules §1).
 */
public record Postcode(String value) {
  private static final int INWARD = 3;
  private static final String DISTRICT =
      "(?:[A-PR-UWYZ][0-9]"
          + "|[A-PR-UWYZ][1-9][0-9]"
          + "|[A-PR-UWYZ][A-HK-Y][0-9]"
          + "|[A-PR-UWYZ][A-HK-Y][1-9][0-9]"
          + "|[A-PR-UWYZ][0-9][A-HJKPSTUW]"
          + "|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])";
  private static final FieldRule RULE =
      FieldRule.matching(
          "must be a valid UK postcode", DISTRICT + " [0-9][ABD-HJLNP-UW-Z]{2}|GIR 0AA");

  private static final FieldRule PSEUDO =
      FieldRule.matching("must be a pseudo postcode", "ZZ99 [0-9][A-Z]{2}");

  public Postcode {
    RULE.require(value);
  }

  /** Reads a postcode as people and files write it, or says why it is not a valid postcode. */
  public static Parsed<Postcode> parse(String raw) {
    return RULE.parse(spaced(KeyedInput.compactUpper(raw)), Postcode::new);
  }

  /**
   * Whether a text is one of the pseudo postcodes of the NHS, {@code ZZ99 …}, which people and
   * files write where no home is known.
   */
  public static boolean isPseudo(String raw) {
    return PSEUDO.holds().test(spaced(KeyedInput.compactUpper(raw)));
  }

  private static String spaced(String compact) {
    int inward = Math.max(0, compact.length() - INWARD);
    return compact.substring(0, inward) + " " + compact.substring(inward);
  }

  /** The part before the space, such as {@code LS6}. */
  public String outward() {
    return value.substring(0, value.indexOf(' '));
  }

  /** The outward part and the first digit of the inward one, such as {@code LS6 2}. */
  public String sector() {
    return value.substring(0, value.indexOf(' ') + 2);
  }

  @Override
  public String toString() {
    return "Postcode[redacted]";
  }
}
