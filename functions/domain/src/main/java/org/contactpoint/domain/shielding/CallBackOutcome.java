package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The outcome of a call-back. */
public enum CallBackOutcome implements Coded {
  REACHED,
  NOT_REACHED,
  NOT_NEEDED;

  private static final Codes<CallBackOutcome> CODES = Codes.of(CallBackOutcome.class);

  /** The constant of that code. */
  public static Parsed<CallBackOutcome> parse(String raw) {
    return CODES.parse(raw);
  }
}
