package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.watch.ViewMarks;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** Answers requests about shielded records: entitlement first, then the trail, then the answer. */
@Singleton
final class ShieldedRecordEndpoints implements ShieldedRecords {
  private final Entitlement entitlement;
  private final SeenRecords records;
  private final InvolvementAnswers involvements;
  private final CorrectionAnswers corrections;
  private final MergeAnswers merges;
  private final Clock clock;

  ShieldedRecordEndpoints(
      Entitlement entitlement,
      SeenRecords records,
      InvolvementAnswers involvements,
      CorrectionAnswers corrections,
      MergeAnswers merges,
      Clock clock) {
    this.entitlement = entitlement;
    this.records = records;
    this.involvements = involvements;
    this.corrections = corrections;
    this.merges = merges;
    this.clock = clock;
  }

  @Override
  public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    LifeStage stage = child.stageOn(London.today(clock));
    if (!stage.isLive() && !mayReadArchive(request, child, stage)) {
      return Answer.notFound(child.id());
    }
    ChildRecord.Shielded shown = entitlement.recordFor(request.caller(), child);
    return request.disclose(
        new RecordViewed(shown.id(), request.purpose(), ViewMarks.ofFace(request.caller())),
        stage.isLive() ? records.shown(request, shown) : records.shown(request, shown).archived(),
        body -> answer(request, child, body));
  }

  private boolean mayReadArchive(
      AuthorisedRequest request, ChildRecord.Shielded child, LifeStage stage) {
    boolean own = entitlement.isResponsible(request.caller(), child.id());
    return AccessPolicy.decideArchive(request.caller(), own, stage, request.purpose())
        instanceof Decision.Permitted;
  }

  /** Who registered the child and repeats the request is answered as the first time. */
  private static Answer answer(
      AuthorisedRequest request, ChildRecord.Shielded child, Disclosed<ChildRecordResponse> body) {
    return request.context().route() == Route.REGISTER_CHILD
        ? Answer.createdTagged("/v1/children/" + child.id().value(), body)
        : Answer.tagged(body);
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
