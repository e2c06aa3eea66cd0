package org.contactpoint.shielding.deciding;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.ContactPointId;

/** What became of the step. */
public sealed interface MoveShieldOutcome {

  /** The shield in its new state. */
  record Moved(Disclosed<Shield> shield) implements MoveShieldOutcome {}

  /** There is no such shield for this caller. */
  record NoSuchShield() implements MoveShieldOutcome {}

  /** The caller may not take this step. */
  record Refused(Denial because, ContactPointId child) implements MoveShieldOutcome {}

  /** The shield is in a state from which this step does not lead on. */
  record OutOfTurn(ContactPointId child) implements MoveShieldOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements MoveShieldOutcome {}
}
