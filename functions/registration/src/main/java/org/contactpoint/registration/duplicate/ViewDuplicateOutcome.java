package org.contactpoint.registration.duplicate;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What came of looking at a pair. */
public sealed interface ViewDuplicateOutcome {

  /** The pair, once the view of each record is in the trail. */
  record Shown(Disclosed<ShownPair> pair) implements ViewDuplicateOutcome {}

  /** There is no such pair for this team. */
  record Unknown() implements ViewDuplicateOutcome {}

  /** The views could not be entered, and why. */
  record NotEntered(Commits.Outcome why) implements ViewDuplicateOutcome {}
}
