package org.contactpoint.registration.involvement;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;

/** What became of an involvement that somebody adds. */
public sealed interface AdditionOutcome {

  /** It is there, now or from before, to be shown to whom it belongs. */
  record Noted(Disclosed<Involvement> involvement) implements AdditionOutcome {}

  /** There is no such child for this caller. */
  record Unknown() implements AdditionOutcome {}

  /**
   * The child is shielded: only the shielding function can read what the caller entered before, and
   * adds it.
   */
  record Apart(ChildRecord.Shielded child) implements AdditionOutcome {}

  /** The record takes in nothing more. */
  record Exceeds(RecordLimits.Limit limit) implements AdditionOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements AdditionOutcome {}
}
