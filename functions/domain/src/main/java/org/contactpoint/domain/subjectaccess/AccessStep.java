package org.contactpoint.domain.subjectaccess;

import java.util.Set;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** A step on the way to an answer; they are taken in this order (rules §8.2). */
public enum AccessStep implements Coded {
  ID_CHECK(
      AccessRequestStatus.RECEIVED,
      AccessRequestStatus.ID_CHECK,
      Set.of(StepReason.DOCUMENTS_SEEN, StepReason.KNOWN_TO_COUNCIL),
      Set.of(StepReason.IDENTITY_NOT_PROVEN)),
  RIGHTS_CHECK(
      AccessRequestStatus.ID_CHECK,
      AccessRequestStatus.RIGHTS_CHECK,
      Set.of(
          StepReason.PARENTAL_RESPONSIBILITY, StepReason.OWN_COMPETENCE, StepReason.CHILD_AGREES),
      Set.of(StepReason.NO_RIGHT, StepReason.NOT_COMPETENT)),
  SAFETY_REVIEW(
      AccessRequestStatus.RIGHTS_CHECK,
      AccessRequestStatus.SAFETY_REVIEW,
      Set.of(StepReason.NO_RISK_FOUND, StepReason.LIVES_WITH_CHILD),
      Set.of(StepReason.RISK_FOUND, StepReason.NOT_LIVING_WITH_CHILD));

  private static final Codes<AccessStep> CODES = Codes.of(AccessStep.class);

  private final AccessRequestStatus after;
  private final AccessRequestStatus reaches;

  // Filled once, in the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<StepReason> passing;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<StepReason> failing;

  AccessStep(
      AccessRequestStatus after,
      AccessRequestStatus reaches,
      Set<StepReason> passing,
      Set<StepReason> failing) {
    this.after = after;
    this.reaches = reaches;
    this.passing = passing;
    this.failing = failing;
  }

  /** The constant of that code. */
  public static Parsed<AccessStep> parse(String raw) {
    return CODES.parse(raw);
  }

  /** The state in which it is taken. */
  public AccessRequestStatus after() {
    return after;
  }

  /** The state to which its success leads. */
  public AccessRequestStatus reaches() {
    return reaches;
  }

  /** Whether that outcome may have that reason in this step. */
  public boolean fits(StepOutcome outcome, StepReason reason) {
    return switch (outcome) {
      case PASSED -> passing.contains(reason);
      case FAILED -> failing.contains(reason);
      case PROTECTED_SIDE -> this == SAFETY_REVIEW && passing.contains(reason);
      case OTHER_SIDE -> this == SAFETY_REVIEW && failing.contains(reason);
    };
  }
}
