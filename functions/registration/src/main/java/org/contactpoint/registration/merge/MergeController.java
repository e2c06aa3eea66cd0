package org.contactpoint.registration.merge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.http.server.DoorController;

/** Merges, their undoing and approval, and distinctions. */
@DoorController
final class MergeController {

  private static final String CHILD = "childId";
  private static final String MERGE = "mergeId";
  private static final int LONGEST_CHAIN = 20;

  private final FrontDoor door;
  private final MergeChildren mergeChildren;
  private final Children children;
  private final Merges merges;
  private final ShieldedDesk desk;

  MergeController(
      FrontDoor door,
      MergeChildren mergeChildren,
      Children children,
      Merges merges,
      ShieldedDesk desk) {
    this.door = door;
    this.mergeChildren = mergeChildren;
    this.children = children;
    this.merges = merges;
    this.desk = desk;
  }

  @Post("/v1/children/{childId}/merges")
  HttpResponse<?> merge(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(request, Route.MERGE_CHILDREN, Map.of(CHILD, childId), this::merge);
  }

  @Delete("/v1/children/{childId}/merges/{mergeId}")
  HttpResponse<?> undo(
      HttpRequest<?> request, @PathVariable String childId, @PathVariable String mergeId) {
    return door.enter(
        request, Route.UNDO_MERGE, Map.of(CHILD, childId, MERGE, mergeId), this::undo);
  }

  @Post("/v1/children/{childId}/merges/{mergeId}/approval")
  HttpResponse<?> approve(
      HttpRequest<?> request, @PathVariable String childId, @PathVariable String mergeId) {
    return door.enter(
        request, Route.APPROVE_MERGE, Map.of(CHILD, childId, MERGE, mergeId), this::approve);
  }

  @Post("/v1/children/{childId}/distinctions")
  HttpResponse<?> distinguish(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(
        request, Route.DISTINGUISH_CHILDREN, Map.of(CHILD, childId), this::distinguish);
  }

  private Answer merge(Call call) {
    MergeRequest body = call.body(MergeRequest.class);
    if (call.replay().isPresent()) {
      return repeated(
          call,
          call.replay().get().ids().getOrDefault(MERGE, ""),
          ChildAct.MERGE_CHILDREN,
          Answer::created);
    }
    return both(
        call,
        body.duplicateId(),
        (into, duplicate) ->
            into instanceof ChildRecord.Open one && duplicate instanceof ChildRecord.Open other
                ? join(call, new MergeChildren.Pair(one, other, body.reason()))
                : desk.proposeMerge(call, into.id(), duplicate.id(), body.reason().code()));
  }

  private Answer join(Call call, MergeChildren.Pair pair) {
    return answer(
        call,
        mergeChildren.join(call.caller(), pair, id -> call.remember(201, Map.of(MERGE, id))),
        Answer::created);
  }

  /** Both records, neither gone nor joined before, nor one and the same. */
  private Answer both(
      Call call, String otherId, BiFunction<ChildRecord, ChildRecord, Answer> then) {
    ContactPointId id = call.child();
    Optional<ChildRecord> into = standing(id);
    Optional<ChildRecord> other = standing(call.childOf(otherId));
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
      Call call, String mergeId, ChildAct act, Function<Disclosed<MergeResponse>, Answer> form) {
    return merges
        .find(mergeId)
        .map(
            merge ->
                call.disclose(ChildTouched.of(act, merge.into()), MergeResponse.of(merge), form))
        .orElseGet(() -> Answer.notFound(call.child()));
  }

  /** Whose it is comes first: to another council a merge that stands is like one undone. */
  private Answer undo(Call call) {
    Merge merge = own(call).orElse(null);
    if (merge == null) {
      return Answer.notFound(call.child());
    }
    return switch (survivor(merge.into()).orElse(null)) {
      case ChildRecord.Open open when !call.caller().account().worksFor(open.responsible()) ->
          Answer.refused(Denial.OTHER_COUNCIL, merge.into());
      case ChildRecord.Open open -> undo(call, merge, open);
      case ChildRecord.Shielded ignored -> desk.undoMerge(call, merge);
      case null, default -> Answer.notFound(call.child());
    };
  }

  /** A merge that is undone is undone, however often that is asked for. */
  private Answer undo(Call call, Merge merge, ChildRecord.Open survivor) {
    if (merge.state() == Merge.State.UNDONE) {
      return call.disclose(
          ChildTouched.of(ChildAct.UNDO_MERGE, merge.into()), MergeResponse.of(merge), Answer::ok);
    }
    if (merge.stands() && !survivor.id().equals(merge.into())) {
      return Answer.conflict(
          "out-of-turn", "The record was merged into another one since: undo that merge first.");
    }
    return merge.stands()
            && children.find(merge.duplicate()).orElse(null) instanceof ChildRecord.Merged pointer
            && pointer.into().equals(survivor.id())
        ? answer(call, mergeChildren.part(call.caller(), merge, survivor, pointer), Answer::ok)
        : undoneMeanwhile(call, merge, survivor);
  }

  /** Who read the merge before and the records after somebody else undid it must look again. */
  private Answer undoneMeanwhile(Call call, Merge merge, ChildRecord.Open survivor) {
    return merges
        .find(merge.id())
        .filter(now -> !now.equals(merge))
        .map(now -> undo(call, now, survivor))
        .orElseGet(
            () -> Answer.conflict("out-of-turn", "The merge can't be undone as things stand."));
  }

  private Optional<ChildRecord> survivor(ContactPointId id) {
    Optional<ChildRecord> found = children.find(id);
    for (int n = 0; n < LONGEST_CHAIN; n++) {
      if (!(found.orElse(null) instanceof ChildRecord.Merged merged)) {
        return found;
      }
      found = children.find(merged.into());
    }
    return Optional.empty();
  }

  private Answer approve(Call call) {
    call.noBody();
    return own(call)
        .map(
            merge ->
                call.replay().isPresent()
                    ? repeated(call, merge.id(), ChildAct.APPROVE_MERGE, Answer::ok)
                    : desk.approveMerge(call, merge))
        .orElseGet(() -> Answer.notFound(call.child()));
  }

  private Optional<Merge> own(Call call) {
    return Optional.of(call.pathId(MERGE))
        .filter(id -> id.matches("[0-9a-f]{32}"))
        .flatMap(merges::find)
        .filter(merge -> merge.into().equals(call.child()));
  }

  private Answer distinguish(Call call) {
    DistinctionRequest body = call.body(DistinctionRequest.class);
    return both(
        call,
        body.otherId(),
        (one, other) ->
            one instanceof ChildRecord.Open a && other instanceof ChildRecord.Open b
                ? distinguish(call, new MergeChildren.Pair(a, b, body.reason()))
                : desk.distinguish(call, one.id(), other.id(), body.reason().code()));
  }

  private Answer distinguish(Call call, MergeChildren.Pair pair) {
    DistinctionResponse shown =
        new DistinctionResponse(pair.into().id().value(), pair.other().id().value());
    Optional<Denial> denial =
        mergeChildren.denial(call.caller(), Action.DISTINGUISH_CHILDREN, pair);
    if (denial.isPresent()) {
      return Answer.refused(denial.get(), pair.into().id());
    }
    return call.replay().isPresent()
        ? call.disclose(
            ChildTouched.of(ChildAct.DISTINGUISH_CHILDREN, pair.into().id()),
            shown,
            Answer::created)
        : Answer.of(
            mergeChildren.tellApart(
                call.caller(), pair, call.remember(201, Map.of(CHILD, pair.into().id().value()))),
            committed -> Answer.created(Disclosed.by(committed, shown)));
  }

  private static Answer answer(
      Call call, MergeOutcome outcome, Function<Disclosed<MergeResponse>, Answer> form) {
    return switch (outcome) {
      case MergeOutcome.Settled settled -> form.apply(settled.merge().map(MergeResponse::of));
      case MergeOutcome.Refused refused -> Answer.refused(refused.because(), call.child());
      case MergeOutcome.OutOfTurn out -> Answer.conflict(out.slug(), out.detail());
      case MergeOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
