package org.contactpoint.shielding.emergency;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of a stated emergency. */
public sealed interface BreakGlassOutcome {

  /** The whole record, this once; its investigation is open. */
  record Shown(Disclosed<WholeRecord> record) implements BreakGlassOutcome {}

  /** There is no such child for this caller. */
  record NoSuchChild() implements BreakGlassOutcome {}

  /** Nothing of the child is hidden: its record can be viewed. */
  record NotShielded() implements BreakGlassOutcome {}

  /** The person's last emergency is still being investigated. */
  record UnderInvestigation() implements BreakGlassOutcome {}

  /** The caller may not; the reason is the same whatever is hidden. */
  record Refused(Denial because) implements BreakGlassOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements BreakGlassOutcome {}
}
