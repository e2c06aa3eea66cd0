package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What a requester complains of (UK GDPR art. 77). */
public enum ComplaintReason implements Coded {
  LATE,
  NOT_COMPLETE,
  NOT_CORRECT,
  REFUSED;

  private static final Codes<ComplaintReason> CODES = Codes.of(ComplaintReason.class);

  /** The constant of that code. */
  public static Parsed<ComplaintReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
