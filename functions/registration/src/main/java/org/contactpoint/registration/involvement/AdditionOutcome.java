package org.contactpoint.registration.involvement;

import org.contactpoint.domain.child.ChildRecord;

/** What became of an involvement that somebody adds. */
public sealed interface AdditionOutcome {

  /** It was decided here, on an open record or on none. */
  record Decided(InvolvementOutcome outcome) implements AdditionOutcome {}

  /**
   * The child is shielded: only the shielding function can read what the caller entered before, and
   * adds it.
   */
  record Apart(ChildRecord.Shielded child) implements AdditionOutcome {}
}
