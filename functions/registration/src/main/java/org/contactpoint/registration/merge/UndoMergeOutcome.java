package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of undoing a merge. */
public sealed interface UndoMergeOutcome {

  /** The records are two again. */
  record Undone(Disclosed<Merge> merge) implements UndoMergeOutcome {}

  /** It was undone before: that may be asked for any number of times. */
  record AlreadyUndone(Merge merge) implements UndoMergeOutcome {}

  /** There is no such merge for this caller. */
  record Unknown() implements UndoMergeOutcome {}

  /** The child is shielded: the shielding function alone can judge it. */
  record Apart(Merge merge) implements UndoMergeOutcome {}

  /** The caller may not do this to one of the records. */
  record Refused(Denial because) implements UndoMergeOutcome {}

  /** The record was merged into another one since: that merge has to be undone first. */
  record MergedSince() implements UndoMergeOutcome {}

  /** Nobody would name the child of one of the records any more. */
  record NothingLeft() implements UndoMergeOutcome {}

  /** The merge does not stand, or the records are no longer as it left them. */
  record OutOfTurn() implements UndoMergeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements UndoMergeOutcome {}
}
