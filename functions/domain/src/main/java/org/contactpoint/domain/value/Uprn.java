package org.contactpoint.domain.value;

/**
 * A unique property reference number of 1 to 12 digits (rules §1), kept without the leading zeros
 * that some systems pad with: the same home must look the same, or a shield would not be passed on
 * to others at the home.
 */
public record Uprn(String value) {
  private static final FieldRule KEYED =
      FieldRule.matching("must be 1 to 12 digits", "[0-9]{1,12}");
  private static final FieldRule RULE =
      FieldRule.matching("must be 1 to 12 digits, not padded", "0|[1-9][0-9]{0,11}");

  public Uprn {
    RULE.require(value);
  }

  /** Reads a property number as people and files write it, or says why it is not valid. */
  public static Parsed<Uprn> parse(String raw) {
    return KEYED.parse(KeyedInput.collapsed(raw), Uprn::unpadded);
  }

  private static Uprn unpadded(String digits) {
    return new Uprn(Long.toString(Long.parseLong(digits)));
  }

  @Override
  public String toString() {
    return "Uprn[redacted]";
  }
}
