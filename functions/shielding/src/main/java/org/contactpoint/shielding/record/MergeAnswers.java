package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.http.record.MergeViewResponse;
import org.contactpoint.http.request.AuthorisedRequest;

/**
 * Answers requests to merge records of which one is shielded at least, or to record that they are
 * distinct.
 */
@Singleton
final class MergeAnswers {
  private static final String MERGE = "mergeId";
  private static final String CHILD = "childId";

  private final ProposeMerge proposeMerge;
  private final ShowMerge showMerge;
  private final ApproveMerge approveMerge;
  private final ProposeUndoMerge proposeUndoMerge;
  private final DistinguishShielded distinguishShielded;

  MergeAnswers(
      ProposeMerge proposeMerge,
      ShowMerge showMerge,
      ApproveMerge approveMerge,
      ProposeUndoMerge proposeUndoMerge,
      DistinguishShielded distinguishShielded) {
    this.proposeMerge = proposeMerge;
    this.showMerge = showMerge;
    this.approveMerge = approveMerge;
    this.proposeUndoMerge = proposeUndoMerge;
    this.distinguishShielded = distinguishShielded;
  }

  Answer propose(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
    return answer(
        proposeMerge.handle(
            new ShieldedMergeCommand.Propose(
                request.caller(),
                request.actor(),
                into,
                duplicate,
                reason,
                request.pending(201, MERGE))),
        Answer::created);
  }

  Answer show(AuthorisedRequest request, Merge merge) {
    return answer(
        showMerge.handle(new ShieldedMergeCommand.Look(request.caller(), request.actor(), merge)),
        Answer::ok);
  }

  Answer approve(AuthorisedRequest request, Merge merge) {
    return answer(
        approveMerge.handle(
            new ShieldedMergeCommand.Approve(
                request.caller(),
                request.actor(),
                merge,
                request.remember(200, Map.of(MERGE, merge.id())))),
        Answer::ok);
  }

  Answer proposeUndo(AuthorisedRequest request, Merge merge) {
    return answer(
        proposeUndoMerge.handle(
            new ShieldedMergeCommand.ProposeUndo(request.caller(), request.actor(), merge)),
        Answer::ok);
  }

  Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
    return answer(
        distinguishShielded.handle(
            new ShieldedMergeCommand.Distinguish(
                request.caller(),
                request.actor(),
                one,
                other,
                reason,
                request.replay().isPresent()
                    ? null
                    : request.remember(201, Map.of(CHILD, one.value())))),
        Answer::created);
  }

  private static Answer answer(ShieldedMergeOutcome outcome, Function<Disclosed<?>, Answer> form) {
    return switch (outcome) {
      case ShieldedMergeOutcome.Settled settled ->
          form.apply(settled.merge().map(MergeResponse::of));
      case ShieldedMergeOutcome.Shown shown ->
          form.apply(
              shown.merge().map(it -> MergeViewResponse.of(it.merge(), it.into(), it.duplicate())));
      case ShieldedMergeOutcome.Distinguished distinguished ->
          form.apply(distinguished.pair().map(DistinctionResponse::of));
      case ShieldedMergeOutcome.Refused refused ->
          Answer.refused(refused.because(), refused.about());
      case ShieldedMergeOutcome.Unknown ignored -> Answer.notFound();
      case ShieldedMergeOutcome.Hindered hindered ->
          Answer.conflict(hindered.slug(), hindered.detail());
      case ShieldedMergeOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
