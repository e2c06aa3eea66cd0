package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** Answers requests about shielded records: entitlement first, then the trail, then the answer. */
@Singleton
final class ShieldedRecordEndpoints implements ShieldedRecords {
  private final ViewAnswers views;
  private final InvolvementAnswers involvements;
  private final CorrectionAnswers corrections;
  private final MergeAnswers merges;

  ShieldedRecordEndpoints(
      ViewAnswers views,
      InvolvementAnswers involvements,
      CorrectionAnswers corrections,
      MergeAnswers merges) {
    this.views = views;
    this.involvements = involvements;
    this.corrections = corrections;
    this.merges = merges;
  }

  @Override
  public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    return views.view(request, child);
  }

  @Override
  public Answer addInvolvement(
      AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
    return involvements.add(request, child, said);
  }

  @Override
  public Answer changeInvolvement(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      InvolvementChange change,
      ReadOnlyMembers readOnly) {
    return involvements.change(request, child, involvementId, change, readOnly);
  }

  @Override
  public Answer correct(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      Correction correction,
      ReadOnlyMembers readOnly) {
    return corrections.correct(request, child, correction, readOnly);
  }

  @Override
  public Answer proposeMerge(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
    return merges.propose(request, into, duplicate, reason);
  }

  @Override
  public Answer showMerge(AuthorisedRequest request, Merge merge) {
    return merges.show(request, merge);
  }

  @Override
  public Answer approveMerge(AuthorisedRequest request, Merge merge) {
    return merges.approve(request, merge);
  }

  @Override
  public Answer undoMerge(AuthorisedRequest request, Merge merge) {
    return merges.proposeUndo(request, merge);
  }

  @Override
  public Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
    return merges.distinguish(request, one, other, reason);
  }
}
