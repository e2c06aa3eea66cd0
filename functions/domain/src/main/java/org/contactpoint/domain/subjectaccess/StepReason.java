package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why a step ended as it did. */
public enum StepReason implements Coded {
  DOCUMENTS_SEEN,
  KNOWN_TO_COUNCIL,
  IDENTITY_NOT_PROVEN,
  PARENTAL_RESPONSIBILITY,
  OWN_COMPETENCE,
  CHILD_AGREES,
  NO_RIGHT,
  NOT_COMPETENT,
  NO_RISK_FOUND,
  RISK_FOUND,
  LIVES_WITH_CHILD,
  NOT_LIVING_WITH_CHILD;

  private static final Codes<StepReason> CODES = Codes.of(StepReason.class);

  /** The constant of that code. */
  public static Parsed<StepReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
