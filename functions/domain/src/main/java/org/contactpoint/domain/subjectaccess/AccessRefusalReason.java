package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why a request is refused, as the requester is told (UK GDPR art. 12, art. 15). */
public enum AccessRefusalReason implements Coded {
  IDENTITY_NOT_PROVEN,
  NO_RIGHT,
  NOT_COMPETENT,
  EXEMPT,
  TAKEN_BACK;

  private static final Codes<AccessRefusalReason> CODES = Codes.of(AccessRefusalReason.class);

  /** The constant of that code. */
  public static Parsed<AccessRefusalReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
