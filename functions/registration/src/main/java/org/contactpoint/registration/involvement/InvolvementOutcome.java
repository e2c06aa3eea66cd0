package org.contactpoint.registration.involvement;

import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;

/** What became of an involvement. */
public sealed interface InvolvementOutcome {

  /** The involvement in its new state, to be shown to its owner. */
  record Noted(Disclosed<Involvement> involvement) implements InvolvementOutcome {}

  /** There is no such child, or no such involvement, for this caller. */
  record Unknown() implements InvolvementOutcome {}

  /** What the caller was shown has changed. */
  record Changed() implements InvolvementOutcome {}

  /** It does not rest on consent, so that none can be withdrawn. */
  record NoConsent() implements InvolvementOutcome {}

  /** The record takes in nothing more. */
  record Exceeds(RecordLimits.Limit limit) implements InvolvementOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements InvolvementOutcome {}
}
