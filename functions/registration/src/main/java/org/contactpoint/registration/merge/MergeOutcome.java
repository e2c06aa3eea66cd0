package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of a merge of open records. */
public sealed interface MergeOutcome {

  /** The merge in its new state. */
  record Settled(Disclosed<Merge> merge) implements MergeOutcome {}

  /** The caller may not do this to one of the records. */
  record Refused(Denial because) implements MergeOutcome {}

  /**
   * The records are not in a state for it, for example because a person recorded that they are
   * distinct.
   */
  record OutOfTurn(String slug, String detail) implements MergeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements MergeOutcome {}
}
