package org.contactpoint.shielding.record;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** What came of a merge of shielded records, or of a distinction. */
sealed interface ShieldedMergeOutcome {

  /** The merge as it is now. */
  record Settled(Disclosed<Merge> merge) implements ShieldedMergeOutcome {}

  /** The merge as it is now, with both records. */
  record Shown(Disclosed<ShieldedPairs.MergedPair> merge) implements ShieldedMergeOutcome {}

  /** They are remembered as two children. */
  record Distinguished(Disclosed<Distinctions.Pair> pair) implements ShieldedMergeOutcome {}

  /** The caller may not. */
  record Refused(Denial because, ContactPointId about) implements ShieldedMergeOutcome {}

  /** There is no such merge for this caller. */
  record Unknown() implements ShieldedMergeOutcome {}

  /** The records or the merge are not in a state for it. */
  record Hindered(String slug, String detail) implements ShieldedMergeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements ShieldedMergeOutcome {}

  /** The merge, where it was committed. */
  static ShieldedMergeOutcome settled(Commits.Outcome outcome, Merge merge) {
    return switch (outcome) {
      case Commits.Committed committed -> new Settled(Disclosed.by(committed, merge));
      case Commits.Outcome refused -> new NotCommitted(refused);
    };
  }
}
