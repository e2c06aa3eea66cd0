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
  SUBJECT_ACCESS(true),
  CHILD_PROTECTION_ENQUIRY(true),
  SERIOUS_CASE_REVIEW(true),
  CHILD_DEATH_REVIEW(true);

  private final boolean teamOnly;

  Purpose(boolean teamOnly) {
    this.teamOnly = teamOnly;
  }

  /** Whether only a management team may state it. */
  public boolean teamOnly() {
    return teamOnly;
  }

  /** Whether it opens an archived record after its first year (rules §9). */
  public boolean opensArchive() {
    return switch (this) {
      case CHILD_PROTECTION_ENQUIRY, SERIOUS_CASE_REVIEW, CHILD_DEATH_REVIEW -> true;
      case DIRECT_SUPPORT, SAFEGUARDING, TRANSFER, RECORD_MAINTENANCE, SUBJECT_ACCESS -> false;
    };
  }

  private static final Codes<Purpose> CODES = Codes.of(Purpose.class);

  /** The constant of that code. */
  public static Parsed<Purpose> parse(String raw) {
    return CODES.parse(raw);
  }
}
