package org.contactpoint.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/**
 * The shielding function as this one sees it: it remembers what it was asked, and answers 204, as
 * no route of registration does by itself.
 */
final class RecordedShielding implements ShieldedRecords {
  private final List<String> asked = new ArrayList<>();
  private final List<AuthorisedRequest> requests = new ArrayList<>();

  /** What it was asked so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** What is kept for a repeat of the last request, once that was answered by 200. */
  Change.AnswerRemembered rememberedOfLast() {
    return requests.getLast().remember(200, Map.of());
  }

  private Answer note(AuthorisedRequest request, String... words) {
    requests.add(request);
    asked.add(String.join(" ", words));
    return Answer.noContent();
  }

  @Override
  public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    return note(request, "view", child.id().value());
  }

  @Override
  public Answer addInvolvement(
      AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
    return note(request, "add", child.id().value(), said.serviceType().code());
  }

  @Override
  public Answer changeInvolvement(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      InvolvementChange change,
      ReadOnlyMembers readOnly) {
    return switch (change) {
      case InvolvementChange.End(LocalDate day) ->
          note(request, "end", child.id().value(), involvementId, day.toString());
      case InvolvementChange.ConsentWithdrawal ignored ->
          note(request, "withdraw", child.id().value(), involvementId);
    };
  }

  @Override
  public Answer correct(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      Correction correction,
      ReadOnlyMembers readOnly) {
    return note(request, "correct", child.id().value(), String.join(",", correction.fields()));
  }

  @Override
  public Answer proposeMerge(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
    return note(request, "propose", into.value(), duplicate.value(), reason);
  }

  @Override
  public Answer showMerge(AuthorisedRequest request, Merge merge) {
    return note(request, "show", merge.id());
  }

  @Override
  public Answer approveMerge(AuthorisedRequest request, Merge merge) {
    return note(request, "approve", merge.id());
  }

  @Override
  public Answer undoMerge(AuthorisedRequest request, Merge merge) {
    return note(request, "undo", merge.id());
  }

  @Override
  public Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
    return note(request, "distinguish", one.value(), other.value(), reason);
  }
}
