package org.contactpoint.shielding.record;

import java.util.List;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementChange;

/** What became of the change of an involvement with a shielded child. */
sealed interface ChangeHiddenInvolvementOutcome {

  /** The involvement as it is now. */
  record Changed(Disclosed<Involvement> involvement) implements ChangeHiddenInvolvementOutcome {}

  /** Record and involvement are no longer what the caller was shown. */
  record Stale() implements ChangeHiddenInvolvementOutcome {}

  /** Members that can't be changed are not as they are shown. */
  record ReadOnly(List<String> members) implements ChangeHiddenInvolvementOutcome {}

  /** It can't be changed so. */
  record Obstructed(InvolvementChange.Obstacle by) implements ChangeHiddenInvolvementOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements ChangeHiddenInvolvementOutcome {}
}
