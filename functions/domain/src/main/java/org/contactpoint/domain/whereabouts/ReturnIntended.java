package org.contactpoint.domain.whereabouts;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Whether a child that left England is meant to come back (rules §9). */
public enum ReturnIntended implements Coded {
  YES,
  NO,
  UNKNOWN;

  private static final Codes<ReturnIntended> CODES = Codes.of(ReturnIntended.class);

  /** Reads the published code of a intention; no other text is taken. */
  public static Parsed<ReturnIntended> parse(String raw) {
    return CODES.parse(raw);
  }
}
