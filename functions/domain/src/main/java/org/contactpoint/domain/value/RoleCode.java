package org.contactpoint.domain.value;

/**
 * What a practitioner does, as a code of up to 40 lower-case letters and hyphens such as {@code
 * speech-therapist} (rules §12).
 */
public record RoleCode(String value) {
  private static final FieldRule RULE =
      FieldRule.matching(
          "must be a code of 1 to 40 lower-case letters and hyphens", "[a-z][a-z-]{0,39}");

  public RoleCode {
    RULE.require(value);
  }

  /** Reads a role code as people and files write it, or says why it is not valid. */
  public static Parsed<RoleCode> parse(String raw) {
    return RULE.parse(raw, RoleCode::new);
  }
}
