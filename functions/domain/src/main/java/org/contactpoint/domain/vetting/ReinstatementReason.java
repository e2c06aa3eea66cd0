package org.contactpoint.domain.vetting;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why a suspended account becomes active again; the code is kept in the trail. */
public enum ReinstatementReason implements Coded {
  RENEWED,
  RETURNED,
  SIGN_IN_CHECKED,
  MISUSE_NOT_CONFIRMED;

  private static final Codes<ReinstatementReason> CODES = Codes.of(ReinstatementReason.class);

  /** The constant of that code. */
  public static Parsed<ReinstatementReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
