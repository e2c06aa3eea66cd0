package org.contactpoint.domain.value;

import java.util.Optional;

/**
 * The authority responsible for a source, an account or a child: a council, or {@code england} for
 * the national sources (rules §2).
 */
public record Authority(String value) {
  private static final String ENGLAND = "england";
  private static final FieldRule RULE =
      FieldRule.matching(
          "must be the code of a council, or england", ENGLAND + "|" + CouncilCode.FORM);

  /** The team that looks after the national sources. */
  public static final Authority NATIONAL = new Authority(ENGLAND);

  public Authority {
    RULE.require(value);
  }

  /** The authority of a council. */
  public static Authority of(CouncilCode council) {
    return new Authority(council.value());
  }

  /**
   * Reads a council code or {@code england} as people and files write it, or says why it is not
   * valid.
   */
  public static Parsed<Authority> parse(String raw) {
    String upper = KeyedInput.compactUpper(raw);
    return RULE.parse(upper.equals("ENGLAND") ? ENGLAND : upper, Authority::new);
  }

  /** Whether it is the national authority, {@code england}. */
  public boolean isNational() {
    return value.equals(ENGLAND);
  }

  /** The council, or empty for the national source. */
  public Optional<CouncilCode> council() {
    return isNational() ? Optional.empty() : Optional.of(new CouncilCode(value));
  }
}
