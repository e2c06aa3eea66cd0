package org.contactpoint.cloud.shielding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewDecision;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.jspecify.annotations.Nullable;

/** A shielding function that remembers what it was asked, and by which request. */
final class RecordingShielding implements ShieldedRecords, QuarantinedReviews {

  /** What it shows of every child. */
  record Shown(String childId, String name) {}

  final List<String> asked = new ArrayList<>();
  final List<AuthorisedRequest> calls = new ArrayList<>();
  final List<Correction> corrections = new ArrayList<>();
  final List<ReadOnlyMembers> readOnlyMembers = new ArrayList<>();
  final List<NewInvolvement> added = new ArrayList<>();
  PageOutcome page = new Page(List.of(), List.of(), null);
  boolean fails;

  void anew() {
    asked.clear();
    calls.clear();
    corrections.clear();
    readOnlyMembers.clear();
    added.clear();
    fails = false;
    page = new Page(List.of(), List.of(), null);
  }

  AuthorisedRequest call() {
    return calls.getLast();
  }

  private void entered(AuthorisedRequest request, String... what) {
    if (fails) {
      throw new IllegalStateException("Leah Ward lives at 1 High Street");
    }
    asked.add(String.join(" ", what));
    calls.add(request);
  }

  @Override
  public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    entered(request, "view", child.id().value());
    return request.disclose(
        new RecordViewed(child.id(), request.purpose()),
        new Shown(child.id().value(), "Zoë “Z” Ní Bhraonáin"),
        Answer::tagged);
  }

  @Override
  public Answer addInvolvement(
      AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
    entered(request, "add", child.id().value(), said.serviceType().code(), said.start().toString());
    added.add(said);
    return Answer.noContent();
  }

  @Override
  public Answer changeInvolvement(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      InvolvementChange change,
      ReadOnlyMembers readOnly) {
    readOnlyMembers.add(readOnly);
    switch (change) {
      case InvolvementChange.End(LocalDate day) ->
          entered(request, "end", child.id().value(), involvementId, day.toString());
      case InvolvementChange.ConsentWithdrawal ignored ->
          entered(request, "withdraw", child.id().value(), involvementId);
    }
    return Answer.noContent();
  }

  @Override
  public Answer correct(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      Correction correction,
      ReadOnlyMembers readOnly) {
    entered(request, "correct", child.id().value());
    corrections.add(correction);
    readOnlyMembers.add(readOnly);
    return Answer.noContent();
  }

  @Override
  public Answer proposeMerge(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
    entered(request, "propose", into.value(), duplicate.value(), reason);
    return request.disclose(
        ChildTouched.of(ChildAct.CORRECT_CHILD, into),
        Map.of("mergeId", RelayingEndpoints.MERGE),
        shown -> Answer.created("/v1/children/" + into.value(), shown));
  }

  @Override
  public Answer showMerge(AuthorisedRequest request, Merge merge) {
    entered(request, "show", merge.id());
    return Answer.noContent();
  }

  @Override
  public Answer approveMerge(AuthorisedRequest request, Merge merge) {
    entered(request, "approve", merge.id());
    return Answer.conflict("merge-not-open", "It is done.");
  }

  @Override
  public Answer undoMerge(AuthorisedRequest request, Merge merge) {
    entered(request, "undo", merge.id());
    return Answer.noContent();
  }

  @Override
  public Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
    entered(request, "distinguish", one.value(), other.value(), reason);
    return Answer.noContent();
  }

  @Override
  public PageOutcome page(AuthorisedRequest request, @Nullable String after, int limit) {
    entered(request, "page", "" + after, "" + limit);
    return page;
  }

  @Override
  public Answer decide(
      AuthorisedRequest request,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason) {
    entered(request, "decide", reviewId, decision.name(), "" + childId, "" + reason);
    return Answer.notFound();
  }
}
