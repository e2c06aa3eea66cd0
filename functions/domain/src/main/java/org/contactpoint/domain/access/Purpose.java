package org.contactpoint.domain.access;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The purpose that every search and view states (rules §3). */
public enum Purpose implements Coded {
  DIRECT_SUPPORT(false),
  SAFEGUARDING(false),
  TRANSFER(false),
  RECORD_MAINTENANCE(true),
  SUBJECT_ACCESS(true);

  private final boolean teamOnly;

  Purpose(boolean teamOnly) {
    this.teamOnly = teamOnly;
  }

  /** Whether only a management team may state it. */
  public boolean teamOnly() {
    return teamOnly;
  }

  private static final Codes<Purpose> CODES = Codes.of(Purpose.class);

  /** The constant of that code. */
  public static Parsed<Purpose> parse(String raw) {
    return CODES.parse(raw);
  }
}
