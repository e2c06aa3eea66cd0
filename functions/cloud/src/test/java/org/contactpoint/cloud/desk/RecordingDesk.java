package org.contactpoint.cloud.desk;

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
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.passing.QuarantineDesk;
import org.contactpoint.http.passing.ReviewDecision;
import org.contactpoint.http.passing.ShieldedDesk;
import org.jspecify.annotations.Nullable;

/** A desk that remembers what it was asked, and by which call. */
final class RecordingDesk implements ShieldedDesk, QuarantineDesk {

  /** What it shows of every child. */
  record Shown(String childId, String name) {}

  final List<String> asked = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final List<Correction> corrections = new ArrayList<>();
  final List<NewInvolvement> added = new ArrayList<>();
  Page page = new Page(List.of(), List.of(), null);
  boolean fails;

  void anew() {
    asked.clear();
    calls.clear();
    corrections.clear();
    added.clear();
    fails = false;
  }

  Call call() {
    return calls.getLast();
  }

  private void entered(Call call, String... what) {
    if (fails) {
      throw new IllegalStateException("Leah Ward lives at 1 High Street");
    }
    asked.add(String.join(" ", what));
    calls.add(call);
  }

  @Override
  public Answer view(Call call, ChildRecord.Shielded child) {
    entered(call, "view", child.id().value());
    return call.disclose(
        new RecordViewed(child.id(), call.purpose()),
        new Shown(child.id().value(), "Zoë “Z” Ní Bhraonáin"),
        Answer::tagged);
  }

  @Override
  public Answer addInvolvement(Call call, ChildRecord.Shielded child, NewInvolvement said) {
    entered(call, "add", child.id().value(), said.serviceType().code(), said.start().toString());
    added.add(said);
    return Answer.noContent();
  }

  @Override
  public Answer endInvolvement(
      Call call, ChildRecord.Shielded child, String involvementId, LocalDate end) {
    entered(call, "end", child.id().value(), involvementId, end.toString());
    return Answer.noContent();
  }

  @Override
  public Answer withdrawConsent(Call call, ChildRecord.Shielded child, String involvementId) {
    entered(call, "withdraw", child.id().value(), involvementId);
    return Answer.noContent();
  }

  @Override
  public Answer correct(Call call, ChildRecord.Shielded child, Correction correction) {
    entered(call, "correct", child.id().value());
    corrections.add(correction);
    return Answer.noContent();
  }

  @Override
  public Answer proposeMerge(
      Call call, ContactPointId into, ContactPointId duplicate, String reason) {
    entered(call, "propose", into.value(), duplicate.value(), reason);
    return call.disclose(
        ChildTouched.of(ChildAct.CORRECT_CHILD, into),
        Map.of("mergeId", PassingRoutes.MERGE),
        shown -> Answer.created("/v1/children/" + into.value(), shown));
  }

  @Override
  public Answer approveMerge(Call call, Merge merge) {
    entered(call, "approve", merge.id());
    return Answer.conflict("merge-not-open", "It is done.");
  }

  @Override
  public Answer undoMerge(Call call, Merge merge) {
    entered(call, "undo", merge.id());
    return Answer.noContent();
  }

  @Override
  public Answer distinguish(Call call, ContactPointId one, ContactPointId other, String reason) {
    entered(call, "distinguish", one.value(), other.value(), reason);
    return Answer.noContent();
  }

  @Override
  public Page page(Call call, @Nullable String after, int limit) {
    entered(call, "page", "" + after, "" + limit);
    return page;
  }

  @Override
  public Answer decide(
      Call call,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason) {
    entered(call, "decide", reviewId, decision.name(), "" + childId, "" + reason);
    return Answer.notFound();
  }
}
