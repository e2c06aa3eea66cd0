package org.contactpoint.domain.emergency;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What has happened to a shielded child that what is hidden is needed at once (rules §6). */
public enum Emergency implements Coded {
  IMMEDIATE_DANGER,
  CHILD_MISSING,
  SERIOUS_INJURY;

  private static final Codes<Emergency> CODES = Codes.of(Emergency.class);

  /** The constant of that code. */
  public static Parsed<Emergency> parse(String raw) {
    return CODES.parse(raw);
  }
}
