package org.contactpoint.domain.value;

/**
 * The GSS code of an English council with children's services: a unitary authority (E06),
 * metropolitan district (E08), London borough (E09) or county (E10); the districts of two-tier
 * areas (E07) have none (rules §1).
 */
public record CouncilCode(String value) {
  /** The form of a code as a regular expression, for rules that contain one. */
  public static final String FORM = "E(?:06|08|09|10)[0-9]{6}";

  private static final FieldRule RULE =
      FieldRule.matching("must be E06, E08, E09 or E10 and 6 digits", FORM);

  public CouncilCode {
    RULE.require(value);
  }

  /** Reads a GSS code as people and files write it, or says why it is not a valid council code. */
  public static Parsed<CouncilCode> parse(String raw) {
    return RULE.parse(KeyedInput.compactUpper(raw), CouncilCode::new);
  }
}
