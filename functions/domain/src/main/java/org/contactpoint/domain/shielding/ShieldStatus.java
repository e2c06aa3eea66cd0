package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The state of a shield; all but REFUSED and REMOVED hide the child (rules §6). */
public enum ShieldStatus implements Coded {
  INTERIM,
  SHIELDED,
  REFUSED,
  REVIEW_DUE,
  REMOVAL_PROPOSED,
  REMOVED;

  private static final Codes<ShieldStatus> CODES = Codes.of(ShieldStatus.class);

  /** The constant of that code. */
  public static Parsed<ShieldStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
