package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** What became of a distinction. */
public sealed interface DistinctionOutcome {

  /** They are remembered as two children. */
  record Distinguished(Disclosed<Distinctions.Pair> pair) implements DistinctionOutcome {}

  /** The first request recorded it: nothing is left to do. */
  record Repeated(Distinctions.Pair pair) implements DistinctionOutcome {}

  /** There is no such record for this caller. */
  record Unknown() implements DistinctionOutcome {}

  /** Both numbers are of one record. */
  record SameRecord() implements DistinctionOutcome {}

  /** One of the children is shielded: the shielding function alone can record it. */
  record Apart(ContactPointId one, ContactPointId other) implements DistinctionOutcome {}

  /** The caller may not do this to one of the records. */
  record Refused(Denial because) implements DistinctionOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements DistinctionOutcome {}
}
