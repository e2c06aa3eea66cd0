package org.contactpoint.shielding.quarantine;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.shielding.DecidedReview;

/** What became of a decision on a row that looks like a shielded child. */
public sealed interface QuarantineOutcome {
  /** The decision was applied. */
  record Decided(Disclosed<DecidedReview> decision) implements QuarantineOutcome {}

  /** There is no such row for this caller. */
  record NoSuchRow() implements QuarantineOutcome {}

  /** The child named is not the one that the row looks like. */
  record NotTheCandidate() implements QuarantineOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements QuarantineOutcome {}
}
