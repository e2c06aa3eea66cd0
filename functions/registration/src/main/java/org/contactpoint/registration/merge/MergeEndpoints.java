package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** Merges, their undoing and approval, and distinctions. */
@Singleton
final class MergeEndpoints implements Endpoints {

  private static final String CHILD = "childId";
  private static final String MERGE = "mergeId";

  private final MergeChildren mergeChildren;
  private final Children children;
  private final Merges merges;
  private final ShieldedRecords shieldedRecords;

  MergeEndpoints(
      MergeChildren mergeChildren,
      Children children,
      Merges merges,
      ShieldedRecords shieldedRecords) {
    this.mergeChildren = mergeChildren;
    this.children = children;
    this.merges = merges;
    this.shieldedRecords = shieldedRecords;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.MERGE_CHILDREN, MergeRequest.class, MergeResponse.class, this::merge),
        Endpoint.of(Route.UNDO_MERGE, MergeResponse.class, this::undo),
        Endpoint.of(Route.APPROVE_MERGE, MergeResponse.class, this::approve),
        Endpoint.of(
            Route.DISTINGUISH_CHILDREN,
            DistinctionRequest.class,
            DistinctionResponse.class,
            this::distinguish));
  }

  private Answer merge(AuthorisedRequest request, MergeRequest body) {
    if (request.replay().isPresent()) {
      return repeated(
          request,
          request.replay().get().ids().getOrDefault(MERGE, ""),
          ChildAct.MERGE_CHILDREN,
          Answer::created);
    }
    return both(
        request,
        body.duplicateId(),
        (into, duplicate) ->
            into instanceof ChildRecord.Open one && duplicate instanceof ChildRecord.Open other
                ? join(request, new MergeChildren.Pair(one, other, body.reason()))
                : shieldedRecords.proposeMerge(
                    request, into.id(), duplicate.id(), body.reason().code()));
  }

  private Answer join(AuthorisedRequest request, MergeChildren.Pair pair) {
    return answer(
        request,
        mergeChildren.join(request.caller(), pair, request.pending(201, MERGE)),
        Answer::created);
  }

  /** Both records, neither gone nor joined before, nor one and the same. */
  private Answer both(
      AuthorisedRequest request,
      String otherId,
      BiFunction<ChildRecord, ChildRecord, Answer> then) {
    ContactPointId id = request.child();
    Optional<ChildRecord> into = standing(id);
    Optional<ChildRecord> other = AuthorisedRequest.childOf(otherId).flatMap(this::standing);
    if (into.isEmpty() || other.isEmpty()) {
      return Answer.notFound(id);
    }
    return into.get().id().equals(other.get().id())
        ? Answer.conflict("same-record", "Both numbers are of one record.")
        : then.apply(into.get(), other.get());
  }

  private Optional<ChildRecord> standing(ContactPointId id) {
    return children
        .find(id)
        .filter(
            record ->
                switch (record) {
                  case ChildRecord.Open open -> !open.isWithdrawn();
                  case ChildRecord.Shielded ignored -> true;
                  case ChildRecord.Merged ignored -> false;
                });
  }

  private Answer repeated(
      AuthorisedRequest request,
      String mergeId,
      ChildAct act,
      Function<Disclosed<MergeResponse>, Answer> form) {
    return merges
        .find(mergeId)
        .map(
            merge ->
                request.disclose(ChildTouched.of(act, merge.into()), MergeResponse.of(merge), form))
        .orElseGet(() -> Answer.notFound(request.child()));
  }

  /**
   * Ownership is checked first: another council gets the same answer whether a merge is in force or
   * undone.
   */
  private Answer undo(AuthorisedRequest request) {
    Merge merge = own(request).orElse(null);
    if (merge == null) {
      return Answer.notFound(request.child());
    }
    return switch (children.surviving(merge.into()).orElse(null)) {
      case ChildRecord.Open open when !request.caller().account().worksFor(open.responsible()) ->
          Answer.refused(Denial.OTHER_COUNCIL, merge.into());
      case ChildRecord.Open open -> undo(request, merge, open);
      case ChildRecord.Shielded ignored -> shieldedRecords.undoMerge(request, merge);
      case null -> Answer.notFound(request.child());
    };
  }

  /** A merge that is undone is undone, however often that is asked for. */
  private Answer undo(AuthorisedRequest request, Merge merge, ChildRecord.Open survivor) {
    if (merge.state() == Merge.State.UNDONE) {
      return request.disclose(
          ChildTouched.of(ChildAct.UNDO_MERGE, merge.into()), MergeResponse.of(merge), Answer::ok);
    }
    if (merge.stands() && !survivor.id().equals(merge.into())) {
      return Answer.conflict(
          "out-of-turn", "The record was merged into another one since: undo that merge first.");
    }
    return merge.stands()
            && children.find(merge.duplicate()).orElse(null) instanceof ChildRecord.Merged pointer
            && pointer.into().equals(survivor.id())
        ? answer(
            request, mergeChildren.part(request.caller(), merge, survivor, pointer), Answer::ok)
        : undoneMeanwhile(request, merge, survivor);
  }

  /** Who read the merge before and the records after somebody else undid it must look again. */
  private Answer undoneMeanwhile(
      AuthorisedRequest request, Merge merge, ChildRecord.Open survivor) {
    return merges
        .find(merge.id())
        .filter(now -> !now.equals(merge))
        .map(now -> undo(request, now, survivor))
        .orElseGet(
            () ->
                Answer.conflict(
                    "out-of-turn",
                    "The merge can't be undone in the present state of the records."));
  }

  private Answer approve(AuthorisedRequest request) {
    return own(request)
        .map(
            merge ->
                request.replay().isPresent()
                    ? repeated(request, merge.id(), ChildAct.APPROVE_MERGE, Answer::ok)
                    : shieldedRecords.approveMerge(request, merge))
        .orElseGet(() -> Answer.notFound(request.child()));
  }

  private Optional<Merge> own(AuthorisedRequest request) {
    return Optional.of(request.pathId(MERGE))
        .filter(Ids::isWellFormed)
        .flatMap(merges::find)
        .filter(merge -> merge.into().equals(request.child()));
  }

  private Answer distinguish(AuthorisedRequest request, DistinctionRequest body) {
    return both(
        request,
        body.otherId(),
        (one, other) ->
            one instanceof ChildRecord.Open a && other instanceof ChildRecord.Open b
                ? distinguish(request, new MergeChildren.Pair(a, b, body.reason()))
                : shieldedRecords.distinguish(request, one.id(), other.id(), body.reason().code()));
  }

  private Answer distinguish(AuthorisedRequest request, MergeChildren.Pair pair) {
    DistinctionResponse shown =
        new DistinctionResponse(pair.into().id().value(), pair.other().id().value());
    Optional<Denial> denial =
        mergeChildren.denial(request.caller(), Action.DISTINGUISH_CHILDREN, pair);
    if (denial.isPresent()) {
      return Answer.refused(denial.get(), pair.into().id());
    }
    return request.replay().isPresent()
        ? request.disclose(
            ChildTouched.of(ChildAct.DISTINGUISH_CHILDREN, pair.into().id()),
            shown,
            Answer::created)
        : Answer.of(
            mergeChildren.tellApart(
                request.caller(),
                pair,
                request.remember(201, Map.of(CHILD, pair.into().id().value()))),
            committed -> Answer.created(Disclosed.by(committed, shown)));
  }

  private static Answer answer(
      AuthorisedRequest request,
      MergeOutcome outcome,
      Function<Disclosed<MergeResponse>, Answer> form) {
    return switch (outcome) {
      case MergeOutcome.Settled settled -> form.apply(settled.merge().map(MergeResponse::of));
      case MergeOutcome.Refused refused -> Answer.refused(refused.because(), request.child());
      case MergeOutcome.OutOfTurn out -> Answer.conflict(out.slug(), out.detail());
      case MergeOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
