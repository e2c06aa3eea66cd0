package org.contactpoint.http.shielding;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;

/**
 * What may be done with shielded records. Only the shielding function does it: it judges the
 * request anew, decides, enters the trail and answers by itself, and whoever meets a shielded child
 * returns its answer as it comes (rules §6).
 */
public interface ShieldedRecords {

  /** Opens the record: its face, and to a team what their own council's sources said. */
  Answer view(AuthorisedRequest request, ChildRecord.Shielded child);

  /**
   * Adds an involvement of the caller's, or of whom they act for; adding needs no right to read.
   */
  Answer addInvolvement(AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said);

  /**
   * Ends an involvement of the caller's own, or withdraws the consent on which it rests.
   *
   * @param readOnly what of the involvement's view the request sends back
   */
  Answer changeInvolvement(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      InvolvementChange change,
      ReadOnlyMembers readOnly);

  /**
   * Corrects what is hidden, for the child's team alone; the face stays as it is.
   *
   * @param readOnly what of the record's view the request sends back
   */
  Answer correct(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      Correction correction,
      ReadOnlyMembers readOnly);

  /** Proposes a merge in which a shielded child takes part, for that child's team alone. */
  Answer proposeMerge(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason);

  /**
   * Shows a merge in which a shielded child takes part, to the team and the approver who answer for
   * both; to everybody else there is none.
   */
  Answer showMerge(AuthorisedRequest request, Merge merge);

  /** Approves a proposed merge, or undoing one, by an approver who did not propose it. */
  Answer approveMerge(AuthorisedRequest request, Merge merge);

  /** Proposes to undo a merge in which a shielded child takes part: both will stay shielded. */
  Answer undoMerge(AuthorisedRequest request, Merge merge);

  /**
   * Records that two children are not the same, where one is shielded; for the team of both alone.
   */
  Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason);
}
