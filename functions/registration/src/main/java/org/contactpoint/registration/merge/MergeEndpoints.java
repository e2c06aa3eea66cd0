package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.http.record.MergeViewResponse;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** Merges, what is proposed, their undoing and their approval. */
@Singleton
final class MergeEndpoints implements Endpoints {

  private static final String MERGE = "mergeId";
  private static final String OUT_OF_TURN = "out-of-turn";

  private final MergeChildren mergeChildren;
  private final UndoMerge undoMerge;
  private final FindMerge findMerge;
  private final ShieldedRecords shieldedRecords;

  MergeEndpoints(
      MergeChildren mergeChildren,
      UndoMerge undoMerge,
      FindMerge findMerge,
      ShieldedRecords shieldedRecords) {
    this.mergeChildren = mergeChildren;
    this.undoMerge = undoMerge;
    this.findMerge = findMerge;
    this.shieldedRecords = shieldedRecords;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.MERGE_CHILDREN, MergeRequest.class, MergeResponse.class, this::merge),
        Endpoint.of(Route.READ_MERGE, MergeViewResponse.class, this::read),
        Endpoint.of(Route.UNDO_MERGE, MergeResponse.class, this::undo),
        Endpoint.of(Route.APPROVE_MERGE, MergeResponse.class, this::approve));
  }

  private Answer merge(AuthorisedRequest request, MergeRequest body) {
    return request
        .replay()
        .map(first -> merged(request, first))
        .orElseGet(
            () ->
                AuthorisedRequest.childOf(body.duplicateId())
                    .map(duplicate -> merge(request, duplicate, body.reason()))
                    .orElseGet(() -> Answer.notFound(request.child())));
  }

  private Answer merged(AuthorisedRequest request, RememberedAnswer first) {
    return findMerge
        .find(first.ids().getOrDefault(MERGE, ""))
        .map(merge -> again(request, ChildAct.MERGE_CHILDREN, merge, Answer::created))
        .orElseGet(() -> Answer.notFound(request.child()));
  }

  private static Answer again(
      AuthorisedRequest request,
      ChildAct act,
      Merge merge,
      Function<Disclosed<MergeResponse>, Answer> form) {
    return request.disclose(ChildTouched.of(act, merge.into()), MergeResponse.of(merge), form);
  }

  private Answer merge(AuthorisedRequest request, ContactPointId duplicate, MergeReason reason) {
    MergeChildrenCommand command =
        new MergeChildrenCommand(
            request.caller(), request.child(), duplicate, reason, request.pending(201, MERGE));
    return switch (mergeChildren.handle(command)) {
      case MergeOutcome.Merged merged -> Answer.created(merged.merge().map(MergeResponse::of));
      case MergeOutcome.Apart apart ->
          shieldedRecords.proposeMerge(request, apart.into(), apart.duplicate(), reason.code());
      case MergeOutcome.SameRecord ignored -> sameRecord();
      case MergeOutcome.Unknown ignored -> Answer.notFound(command.into());
      case MergeOutcome.Refused refused -> Answer.refused(refused.because(), command.into());
      case MergeOutcome.Distinct ignored ->
          Answer.conflict("told-apart", "A person has told these two children apart.");
      case MergeOutcome.TooMany ignored ->
          Answer.conflict("too-many-records", "A child has at most four records.");
      case MergeOutcome.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }

  /** 409: two numbers were named, and both are of one record. */
  static Answer sameRecord() {
    return Answer.conflict("same-record", "Both numbers are of one record.");
  }

  /** The shielding function alone can tell whose merge it is. */
  private Answer read(AuthorisedRequest request) {
    return findMerge
        .findOf(request.child(), request.pathId(MERGE))
        .map(merge -> shieldedRecords.showMerge(request, merge))
        .orElseGet(() -> Answer.notFound(request.child()));
  }

  private Answer undo(AuthorisedRequest request) {
    UndoMergeCommand command =
        new UndoMergeCommand(request.caller(), request.child(), request.pathId(MERGE));
    return switch (undoMerge.handle(command)) {
      case UndoMergeOutcome.Undone undone -> Answer.ok(undone.merge().map(MergeResponse::of));
      case UndoMergeOutcome.AlreadyUndone undone ->
          again(request, ChildAct.UNDO_MERGE, undone.merge(), Answer::ok);
      case UndoMergeOutcome.Apart apart -> shieldedRecords.undoMerge(request, apart.merge());
      case UndoMergeOutcome.Unknown ignored -> Answer.notFound(command.into());
      case UndoMergeOutcome.Refused refused -> Answer.refused(refused.because(), command.into());
      case UndoMergeOutcome.MergedSince ignored ->
          Answer.conflict(
              OUT_OF_TURN, "The record was merged into another one since: undo that merge first.");
      case UndoMergeOutcome.NothingLeft ignored ->
          Answer.conflict(
              OUT_OF_TURN, "Nothing is left of one of the records but what the other says.");
      case UndoMergeOutcome.OutOfTurn ignored ->
          Answer.conflict(
              OUT_OF_TURN, "The merge can't be undone in the present state of the records.");
      case UndoMergeOutcome.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }

  private Answer approve(AuthorisedRequest request) {
    return findMerge
        .findOf(request.child(), request.pathId(MERGE))
        .map(
            merge ->
                request.replay().isPresent()
                    ? again(request, ChildAct.APPROVE_MERGE, merge, Answer::ok)
                    : shieldedRecords.approveMerge(request, merge))
        .orElseGet(() -> Answer.notFound(request.child()));
  }
}
