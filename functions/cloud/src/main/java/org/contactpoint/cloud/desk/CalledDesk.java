package org.contactpoint.cloud.desk;

import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.CorrectionDocument;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.NewInvolvementDocument;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.passing.QuarantineDesk;
import org.contactpoint.http.passing.ReviewDecision;
import org.contactpoint.http.passing.ShieldedDesk;
import org.jspecify.annotations.Nullable;

/** The desk as other functions reach it: they hand it the call and bring back its answer. */
final class CalledDesk implements ShieldedDesk, QuarantineDesk {
  private final Line line;

  CalledDesk(Line line) {
    this.line = line;
  }

  private DeskAnswer ask(Call call, DeskAct act) {
    return Json.read(line.ask(Json.text(new DeskCall(call.passedOn(), act))), DeskAnswer.class);
  }

  @Override
  public Answer view(Call call, ChildRecord.Shielded child) {
    return ask(call, new DeskAct.View(child.id().value())).answer();
  }

  @Override
  public Answer addInvolvement(Call call, ChildRecord.Shielded child, NewInvolvement said) {
    Account person = call.caller().onBehalfOf();
    return ask(
            call,
            new DeskAct.AddInvolvement(
                child.id().value(),
                person == null ? null : person.id().value(),
                NewInvolvementDocument.of(said)))
        .answer();
  }

  @Override
  public Answer endInvolvement(
      Call call, ChildRecord.Shielded child, String involvementId, LocalDate end) {
    return ask(call, new DeskAct.EndInvolvement(child.id().value(), involvementId, end.toString()))
        .answer();
  }

  @Override
  public Answer withdrawConsent(Call call, ChildRecord.Shielded child, String involvementId) {
    return ask(call, new DeskAct.WithdrawConsent(child.id().value(), involvementId)).answer();
  }

  @Override
  public Answer correct(Call call, ChildRecord.Shielded child, Correction correction) {
    return ask(call, new DeskAct.Correct(child.id().value(), CorrectionDocument.of(correction)))
        .answer();
  }

  @Override
  public Answer proposeMerge(
      Call call, ContactPointId into, ContactPointId duplicate, String reason) {
    return ask(call, new DeskAct.ProposeMerge(into.value(), duplicate.value(), reason)).answer();
  }

  @Override
  public Answer approveMerge(Call call, Merge merge) {
    return ask(call, new DeskAct.ApproveMerge(merge.id())).answer();
  }

  @Override
  public Answer undoMerge(Call call, Merge merge) {
    return ask(call, new DeskAct.UndoMerge(merge.id())).answer();
  }

  @Override
  public Answer distinguish(Call call, ContactPointId one, ContactPointId other, String reason) {
    return ask(call, new DeskAct.Distinguish(one.value(), other.value(), reason)).answer();
  }

  @Override
  public Page page(Call call, @Nullable String after, int limit) {
    DeskAnswer answer = ask(call, new DeskAct.ListRows(after, limit));
    if (!answer.isOk()) {
      throw call.endedWith(answer.answer());
    }
    return PageText.read(answer.body());
  }

  @Override
  public Answer decide(
      Call call,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason) {
    return ask(call, new DeskAct.DecideRow(reviewId, decision.name(), childId, reason)).answer();
  }
}
