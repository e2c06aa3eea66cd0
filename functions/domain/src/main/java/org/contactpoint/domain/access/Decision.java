package org.contactpoint.domain.access;

/** The policy's answer: always a value with its reason, never a bare boolean (the rules, §2). */
public sealed interface Decision {

  /**
   * Allowed.
   *
   * @param as the role that allows it, as it stands in the trail
   */
  record Permitted(Role as) implements Decision {}

  /** Not allowed, and why. */
  record Denied(Denial because) implements Decision {}

  static Decision denied(Denial because) {
    return new Denied(because);
  }

  static Decision permitted(Role as) {
    return new Permitted(as);
  }
}
