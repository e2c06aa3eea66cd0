package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Who asks what is held (rules §8.1). */
public enum RequesterKind implements Coded {
  /** The child. */
  CHILD,
  /** Somebody with parental responsibility, or who says so. */
  PARENT,
  /** Somebody else who cares for the child. */
  CARER;

  private static final Codes<RequesterKind> CODES = Codes.of(RequesterKind.class);

  /** The constant of that code. */
  public static Parsed<RequesterKind> parse(String raw) {
    return CODES.parse(raw);
  }

  /**
   * Whether a step about such a requester may have that reason: a child is told more than a parent,
   * and only by a right of its own (rules §8.2).
   */
  public boolean fits(StepReason reason) {
    return switch (reason) {
      case OWN_COMPETENCE -> this == CHILD;
      case PARENTAL_RESPONSIBILITY, CHILD_AGREES -> this != CHILD;
      default -> true;
    };
  }
}
