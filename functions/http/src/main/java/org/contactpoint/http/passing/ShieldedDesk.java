package org.contactpoint.http.passing;

import java.time.LocalDate;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;

/**
 * The desk of the shielding function: whoever meets a shielded child passes the call on, and
 * returns the answer as it comes. The desk decides, enters the trail and answers by itself.
 */
public interface ShieldedDesk {

  /** Opens the record: its face, and to a team what their own council's sources said. */
  Answer view(Call call, ChildRecord.Shielded child);

  /**
   * Adds an involvement of the caller's, or of whom they act for; adding needs no right to read.
   */
  Answer addInvolvement(Call call, ChildRecord.Shielded child, NewInvolvement said);

  /** Ends an involvement of the caller's own on that day. */
  Answer endInvolvement(Call call, ChildRecord.Shielded child, String involvementId, LocalDate end);

  /** Withdraws the consent of an involvement of the caller's own. */
  Answer withdrawConsent(Call call, ChildRecord.Shielded child, String involvementId);

  /** Corrects what is hidden, for the child's team alone; the face stays as it is. */
  Answer correct(Call call, ChildRecord.Shielded child, Correction correction);

  /** Proposes a merge in which a shielded child takes part, for that child's team alone. */
  Answer proposeMerge(Call call, ContactPointId into, ContactPointId duplicate, String reason);

  /** Approves a proposed merge, or undoing one, by an approver who did not propose it. */
  Answer approveMerge(Call call, Merge merge);

  /** Proposes to undo a merge in which a shielded child takes part: both will stay shielded. */
  Answer undoMerge(Call call, Merge merge);

  /** Tells two children apart of whom one is shielded, for the team of both alone. */
  Answer distinguish(Call call, ContactPointId one, ContactPointId other, String reason);
}
