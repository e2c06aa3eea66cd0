package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** What became of a merge. */
public sealed interface MergeOutcome {

  /** The records are one. */
  record Merged(Disclosed<Merge> merge) implements MergeOutcome {}

  /** There is no such record for this caller. */
  record Unknown() implements MergeOutcome {}

  /** Both numbers are of one record. */
  record SameRecord() implements MergeOutcome {}

  /** One of the children is shielded: the shielding function alone can judge the merge. */
  record Apart(ContactPointId into, ContactPointId duplicate) implements MergeOutcome {}

  /** The caller may not do this to one of the records. */
  record Refused(Denial because) implements MergeOutcome {}

  /** A person recorded that these are two children. */
  record Distinct() implements MergeOutcome {}

  /** The two would be more records than may be one child's. */
  record TooMany() implements MergeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements MergeOutcome {}
}
