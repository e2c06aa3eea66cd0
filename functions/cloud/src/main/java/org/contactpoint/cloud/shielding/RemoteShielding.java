package org.contactpoint.cloud.shielding;

import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.CorrectionDocument;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.NewInvolvementDocument;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewDecision;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.jspecify.annotations.Nullable;

/**
 * Shielded records for every other function: it asks the shielding function and relays its answer.
 */
final class RemoteShielding implements ShieldedRecords, QuarantinedReviews {
  private final ShieldingInvoker invoker;

  RemoteShielding(ShieldingInvoker invoker) {
    this.invoker = invoker;
  }

  private ShieldingAnswer ask(AuthorisedRequest request, ShieldingCommand command) {
    String call = Json.text(new ShieldingCall(request.context(), command));
    return Json.read(invoker.invoke(call), ShieldingAnswer.class);
  }

  @Override
  public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    return ask(request, new ShieldingCommand.View(child.id().value())).answer();
  }

  @Override
  public Answer addInvolvement(
      AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
    Account person = request.caller().onBehalfOf();
    return ask(
            request,
            new ShieldingCommand.AddInvolvement(
                child.id().value(),
                person == null ? null : person.id().value(),
                NewInvolvementDocument.of(said)))
        .answer();
  }

  @Override
  public Answer changeInvolvement(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      InvolvementChange change,
      ReadOnlyMembers readOnly) {
    String number = child.id().value();
    ShieldingCommand command =
        switch (change) {
          case InvolvementChange.End(LocalDate day) ->
              new ShieldingCommand.EndInvolvement(number, involvementId, day.toString(), readOnly);
          case InvolvementChange.ConsentWithdrawal ignored ->
              new ShieldingCommand.WithdrawConsent(number, involvementId);
        };
    return ask(request, command).answer();
  }

  @Override
  public Answer correct(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      Correction correction,
      ReadOnlyMembers readOnly) {
    return ask(
            request,
            new ShieldingCommand.Correct(
                child.id().value(), CorrectionDocument.of(correction), readOnly))
        .answer();
  }

  @Override
  public Answer proposeMerge(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
    return ask(request, new ShieldingCommand.ProposeMerge(into.value(), duplicate.value(), reason))
        .answer();
  }

  @Override
  public Answer showMerge(AuthorisedRequest request, Merge merge) {
    return ask(request, new ShieldingCommand.ShowMerge(merge.id())).answer();
  }

  @Override
  public Answer approveMerge(AuthorisedRequest request, Merge merge) {
    return ask(request, new ShieldingCommand.ApproveMerge(merge.id())).answer();
  }

  @Override
  public Answer undoMerge(AuthorisedRequest request, Merge merge) {
    return ask(request, new ShieldingCommand.UndoMerge(merge.id())).answer();
  }

  @Override
  public Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
    return ask(request, new ShieldingCommand.Distinguish(one.value(), other.value(), reason))
        .answer();
  }

  @Override
  public PageOutcome page(AuthorisedRequest request, @Nullable String after, int limit) {
    ShieldingAnswer answer = ask(request, new ShieldingCommand.ListRows(after, limit));
    if (!answer.isOk()) {
      return new Ended(answer.answer());
    }
    return QuarantinePageText.read(answer.body());
  }

  @Override
  public Answer decide(
      AuthorisedRequest request,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason) {
    return ask(request, new ShieldingCommand.DecideRow(reviewId, decision.name(), childId, reason))
        .answer();
  }
}
