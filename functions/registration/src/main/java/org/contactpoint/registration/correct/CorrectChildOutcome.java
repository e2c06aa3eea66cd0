package org.contactpoint.registration.correct;

import java.util.List;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of a correction. */
public sealed interface CorrectChildOutcome {

  /** The record as it is now. */
  record Corrected(Disclosed<ChildRecord.Open> child) implements CorrectChildOutcome {}

  /** The caller may not correct this record. */
  record Refused(Denial because) implements CorrectChildOutcome {}

  /** The record is no longer what the caller was shown. */
  record Stale() implements CorrectChildOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements CorrectChildOutcome {}

  /** Members that can't be changed are not as they are shown. */
  record ReadOnly(List<String> members) implements CorrectChildOutcome {}

  /** An address without a status was sent, and none is shown whose status could stay. */
  record NoStatus() implements CorrectChildOutcome {}

  /** With that birthday the record would be archived at once, and nobody could put a slip right. */
  record OfAge() implements CorrectChildOutcome {}
}
