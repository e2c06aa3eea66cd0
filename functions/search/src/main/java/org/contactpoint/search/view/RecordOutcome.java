package org.contactpoint.search.view;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.disclosure.Disclosed;

/** What came of opening a record. */
public sealed interface RecordOutcome {

  /** An open record, once the view is in the trail. */
  record Opened(Disclosed.Release<ChildRecord.Open> release) implements RecordOutcome {}

  /** An archived record, once the view is in the trail. */
  record Archived(Disclosed.Release<ChildRecord.Open> release) implements RecordOutcome {}

  /** The public face of a shielded child, once the view is in the trail. */
  record FaceShown(Disclosed.Release<ChildRecord.Shielded> release) implements RecordOutcome {}

  /**
   * A shielded child of whom the caller may be entitled to see more: the shielding function
   * decides.
   */
  record PassedOn(ChildRecord.Shielded child) implements RecordOutcome {}

  /** No such record, or nothing of it is left. */
  record Unknown() implements RecordOutcome {}
}
