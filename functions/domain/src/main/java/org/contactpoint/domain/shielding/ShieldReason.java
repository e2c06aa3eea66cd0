package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The reason of a decision, review or removal of a shield. */
public enum ShieldReason implements Coded {
  RISK_CONFIRMED,
  NO_RISK_FOUND,
  WRONG_CHILD;

  private static final Codes<ShieldReason> CODES = Codes.of(ShieldReason.class);

  /** The constant of that code. */
  public static Parsed<ShieldReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
