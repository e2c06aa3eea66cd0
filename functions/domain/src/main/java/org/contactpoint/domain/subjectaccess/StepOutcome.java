package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** How a step ended (rules §8.2). */
public enum StepOutcome implements Coded {
  /** The check succeeded. */
  PASSED,
  /** The check did not succeed; it may be taken again. */
  FAILED,
  /** A shielded child's requester belongs to those whom the shield protects. */
  PROTECTED_SIDE,
  /** A shielded child's requester does not, or nobody can say. */
  OTHER_SIDE;

  private static final Codes<StepOutcome> CODES = Codes.of(StepOutcome.class);

  /** The constant of that code. */
  public static Parsed<StepOutcome> parse(String raw) {
    return CODES.parse(raw);
  }
}
