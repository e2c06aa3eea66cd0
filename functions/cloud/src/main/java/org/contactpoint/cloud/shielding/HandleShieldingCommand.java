package org.contactpoint.cloud.shielding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewDecision;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.jspecify.annotations.Nullable;

/**
 * Does what a command says, with the records and merges as they are now. A child that is shielded
 * no more, or merged by now, is one for the caller to decide anew.
 */
@Singleton
final class HandleShieldingCommand {
  private final Children children;
  private final Merges merges;
  private final ShieldedRecords shielded;
  private final QuarantinedReviews reviews;

  HandleShieldingCommand(
      Children children, Merges merges, ShieldedRecords shielded, QuarantinedReviews reviews) {
    this.children = children;
    this.merges = merges;
    this.shielded = shielded;
    this.reviews = reviews;
  }

  Answer handle(AuthorisedRequest request, ShieldingCommand command) {
    return switch (command) {
      case ShieldingCommand.View view -> child(request, view.child(), shielded::view);
      case ShieldingCommand.AddInvolvement add ->
          child(
              request,
              add.child(),
              (entered, child) -> shielded.addInvolvement(entered, child, add.said().said()));
      case ShieldingCommand.EndInvolvement end ->
          child(
              request,
              end.child(),
              changing(
                  end.involvement(),
                  new InvolvementChange.End(LocalDate.parse(end.day())),
                  sent(end.readOnly())));
      case ShieldingCommand.WithdrawConsent withdraw ->
          child(
              request,
              withdraw.child(),
              changing(
                  withdraw.involvement(),
                  new InvolvementChange.ConsentWithdrawal(),
                  ReadOnlyMembers.NONE));
      case ShieldingCommand.Correct correct ->
          child(
              request,
              correct.child(),
              (entered, child) ->
                  shielded.correct(
                      entered, child, correct.correction().correction(), sent(correct.readOnly())));
      case ShieldingCommand.ProposeMerge propose ->
          shielded.proposeMerge(
              request,
              new ContactPointId(propose.into()),
              new ContactPointId(propose.duplicate()),
              propose.reason());
      case ShieldingCommand.ShowMerge show -> merge(request, show.merge(), shielded::showMerge);
      case ShieldingCommand.ApproveMerge approve ->
          merge(request, approve.merge(), shielded::approveMerge);
      case ShieldingCommand.UndoMerge undo -> merge(request, undo.merge(), shielded::undoMerge);
      case ShieldingCommand.Distinguish apart ->
          shielded.distinguish(
              request,
              new ContactPointId(apart.one()),
              new ContactPointId(apart.other()),
              apart.reason());
      case ShieldingCommand.ListRows list -> list(request, list);
      case ShieldingCommand.DecideRow decide ->
          reviews.decide(
              request,
              decide.review(),
              ReviewDecision.valueOf(decide.decision()),
              decide.child(),
              decide.reason());
    };
  }

  /**
   * A child that is shielded no more, or is merged by now, is one for the caller to decide anew.
   */
  private Answer child(
      AuthorisedRequest request,
      String number,
      BiFunction<AuthorisedRequest, ChildRecord.Shielded, Answer> act) {
    return switch (children.find(new ContactPointId(number)).orElse(null)) {
      case ChildRecord.Shielded hidden -> act.apply(request, hidden);
      case null -> Answer.notFound(new ContactPointId(number));
      default -> Answer.concurrentChange();
    };
  }

  private static ReadOnlyMembers sent(@Nullable ReadOnlyMembers readOnly) {
    return readOnly == null ? ReadOnlyMembers.NONE : readOnly;
  }

  private BiFunction<AuthorisedRequest, ChildRecord.Shielded, Answer> changing(
      String involvement, InvolvementChange change, ReadOnlyMembers readOnly) {
    return (request, child) ->
        shielded.changeInvolvement(request, child, involvement, change, readOnly);
  }

  private Answer merge(
      AuthorisedRequest request, String id, BiFunction<AuthorisedRequest, Merge, Answer> act) {
    return merges
        .find(id)
        .map(merge -> act.apply(request, merge))
        .orElseGet(() -> Answer.notFound(request.child()));
  }

  private Answer list(AuthorisedRequest request, ShieldingCommand.ListRows list) {
    return switch (reviews.page(request, list.after(), list.limit())) {
      case QuarantinedReviews.Page page ->
          request.disclose(
              new WorkDone(WorkAct.LIST_REVIEWS, "", page.shown()), QuarantinePageText.of(page));
      case QuarantinedReviews.Ended ended -> ended.answer();
    };
  }
}
