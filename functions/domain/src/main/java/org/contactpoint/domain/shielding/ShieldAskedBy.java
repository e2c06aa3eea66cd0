package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Who asked for the shield. */
public enum ShieldAskedBy implements Coded {
  PARENT,
  CARER,
  CHILD,
  PRACTITIONER,
  COUNCIL;

  private static final Codes<ShieldAskedBy> CODES = Codes.of(ShieldAskedBy.class);

  /** The constant of that code. */
  public static Parsed<ShieldAskedBy> parse(String raw) {
    return CODES.parse(raw);
  }
}
