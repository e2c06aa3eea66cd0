package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** How far a request has come: the last step that was taken with success (rules §8.2). */
public enum AccessRequestStatus implements Coded {
  /** A council has taken it. */
  RECEIVED,
  /** Who asks is proven. */
  ID_CHECK,
  /** Who asks may ask. */
  RIGHTS_CHECK,
  /** What may be told is decided. */
  SAFETY_REVIEW,
  /** The document may be read. */
  RELEASED,
  /** There will be no document. */
  REFUSED;

  private static final Codes<AccessRequestStatus> CODES = Codes.of(AccessRequestStatus.class);

  /** The constant of that code. */
  public static Parsed<AccessRequestStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
