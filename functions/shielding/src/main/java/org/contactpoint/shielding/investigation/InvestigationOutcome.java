package org.contactpoint.shielding.investigation;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.value.ContactPointId;

/** What became of the closure of an investigation. */
public sealed interface InvestigationOutcome {

  /** The investigation in its present state. */
  record Noted(Disclosed<Investigation> investigation) implements InvestigationOutcome {}

  /** There is no such investigation for this caller. */
  record Unknown() implements InvestigationOutcome {}

  /** The caller may not close it. */
  record Refused(Denial because, ContactPointId child) implements InvestigationOutcome {}

  /** Somebody has closed it before. */
  record AlreadyClosed(ContactPointId child) implements InvestigationOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements InvestigationOutcome {}
}
