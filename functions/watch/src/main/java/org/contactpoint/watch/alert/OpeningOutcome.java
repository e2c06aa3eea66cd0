package org.contactpoint.watch.alert;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.watch.Alert;

/** What became of an approval. */
public sealed interface OpeningOutcome {

  /** The alert with it. */
  record Approved(Disclosed<Alert> alert) implements OpeningOutcome {}

  /** There is no such alert for this caller. */
  record Unknown() implements OpeningOutcome {}

  /** The caller may not approve it. */
  record Refused(Denial because) implements OpeningOutcome {}

  /** Approved already: by the caller, by an auditor of the same kind, or by two people. */
  record AlreadyApproved() implements OpeningOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements OpeningOutcome {}
}
