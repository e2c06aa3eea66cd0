package org.contactpoint.domain.access;

/** The policy's answer: always a value with its reason, never a bare boolean (rules §2). */
public sealed interface Decision {

  /**
   * Allowed.
   *
   * @param as the role that allows it, as it is entered in the trail
   */
  record Permitted(Role as) implements Decision {}

  /** Not allowed, and why. */
  record Denied(Denial because) implements Decision {}

  /** A refusal with its reason. */
  static Decision denied(Denial because) {
    return new Denied(because);
  }

  /** A permission with the role that gives it. */
  static Decision permitted(Role as) {
    return new Permitted(as);
  }
}
