package org.contactpoint.domain.vetting;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why an account is closed for good; the code is kept in the trail. */
public enum ClosureReason implements Coded {
  LEFT_JOB,
  NO_LONGER_NEEDED,
  CHECKS_FAILED,
  MISUSE,
  REQUESTED_IN_ERROR;

  private static final Codes<ClosureReason> CODES = Codes.of(ClosureReason.class);

  /** The constant of that code. */
  public static Parsed<ClosureReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
