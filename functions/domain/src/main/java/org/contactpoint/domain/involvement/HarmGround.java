package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The ground on which a sensitive service is recorded without consent (rules §5). */
public enum HarmGround implements Coded {
  SIGNIFICANT_HARM;

  private static final Codes<HarmGround> CODES = Codes.of(HarmGround.class);

  /** Reads the published code of a ground; no other text is taken. */
  public static Parsed<HarmGround> parse(String raw) {
    return CODES.parse(raw);
  }
}
