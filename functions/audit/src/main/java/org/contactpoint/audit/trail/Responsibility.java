package org.contactpoint.audit.trail;

/** Who answers for a child, as far as an auditor may learn it. */
enum Responsibility {
  /** The auditor's own council, whether the child is shielded or not. */
  OWN,
  /** Somebody else, for an open record; or there is no such record. */
  OTHER,
  /** Somebody else, for a shielded child. */
  SHIELDED_ELSEWHERE
}
