package org.contactpoint.registration.involvement;

import java.util.List;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementChange;

/** What became of the change of an involvement. */
public sealed interface ChangeOutcome {

  /** The involvement as it is now, to be shown to whom it belongs. */
  record Changed(Disclosed<Involvement> involvement) implements ChangeOutcome {}

  /** Record and involvement are no longer what the caller was shown. */
  record Stale() implements ChangeOutcome {}

  /** Members that can't be changed are not as they are shown. */
  record ReadOnly(List<String> members) implements ChangeOutcome {}

  /** It can't be changed so. */
  record Obstructed(InvolvementChange.Obstacle by) implements ChangeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements ChangeOutcome {}
}
