package org.contactpoint.watch.alert;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.watch.Alert;

/** What became of the closure of an alert. */
public sealed interface AlertOutcome {

  /** The alert in its present state. */
  record Noted(Disclosed<Alert> alert) implements AlertOutcome {}

  /** There is no such alert for this caller. */
  record Unknown() implements AlertOutcome {}

  /** The caller may not close it. */
  record Refused(Denial because) implements AlertOutcome {}

  /** Somebody has closed it before. */
  record AlreadyClosed() implements AlertOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements AlertOutcome {}
}
