package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What a call-back is about. */
public enum CallBackAbout implements Coded {
  SHIELDED_CHILD,
  SENSITIVE_SERVICE;

  private static final Codes<CallBackAbout> CODES = Codes.of(CallBackAbout.class);

  /** The constant of that code. */
  public static Parsed<CallBackAbout> parse(String raw) {
    return CODES.parse(raw);
  }
}
