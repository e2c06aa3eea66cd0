package org.contactpoint.uploads.review;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.shielding.DecidedReview;

/** What became of a decision on a row that waits. */
public sealed interface ReviewOutcome {
  /** The decision was applied. */
  record Decided(Disclosed<DecidedReview> decision) implements ReviewOutcome {}

  /** The row does not wait any more, or waits for another council. */
  record NotWaiting() implements ReviewOutcome {}

  /** The child in the decision is not among the candidates, or its record is no longer open. */
  record NotACandidate() implements ReviewOutcome {}

  /** Somebody whom the team has not seen among the candidates may be the child. */
  record OthersFound() implements ReviewOutcome {}

  /** The record would be archived from the start: nobody but its team could ever read it. */
  record ArchivedAtOnce() implements ReviewOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements ReviewOutcome {}
}
