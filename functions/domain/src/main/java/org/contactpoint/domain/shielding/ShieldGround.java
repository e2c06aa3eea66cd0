package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why a child is shielded (rules §6). */
public enum ShieldGround implements Coded {
  DOMESTIC_VIOLENCE,
  ADOPTION,
  WITNESS,
  OTHER_HARM;

  private static final Codes<ShieldGround> CODES = Codes.of(ShieldGround.class);

  /** The constant of that code. */
  public static Parsed<ShieldGround> parse(String raw) {
    return CODES.parse(raw);
  }
}
