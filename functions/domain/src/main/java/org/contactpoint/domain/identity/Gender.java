package org.contactpoint.domain.identity;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The gender that a source states; unknown where it says nothing (rules §1). */
public enum Gender implements Coded {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN;

  private static final Codes<Gender> CODES = Codes.of(Gender.class);

  /** Reads the published code of a gender; no other text is taken. */
  public static Parsed<Gender> parse(String raw) {
    return CODES.parse(raw);
  }
}
