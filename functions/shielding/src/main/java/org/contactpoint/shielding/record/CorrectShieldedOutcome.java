package org.contactpoint.shielding.record;

import java.util.List;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of a correction to a shielded child. */
sealed interface CorrectShieldedOutcome {

  /** The record as the team sees it now. */
  record Corrected(Disclosed<Entitlement.Seen> record) implements CorrectShieldedOutcome {}

  /** The record is no longer what the caller was shown. */
  record Stale() implements CorrectShieldedOutcome {}

  /** Members that can't be changed are not as they are shown. */
  record ReadOnly(List<String> members) implements CorrectShieldedOutcome {}

  /** The child has no address to whose status the new one could keep. */
  record NoStatus() implements CorrectShieldedOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements CorrectShieldedOutcome {}
}
