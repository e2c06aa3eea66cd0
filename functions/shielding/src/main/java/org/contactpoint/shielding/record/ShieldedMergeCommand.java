package org.contactpoint.shielding.record;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do about two records of which one is shielded at least. */
sealed interface ShieldedMergeCommand {

  /** Who wants it. */
  Caller caller();

  /** The same as the trail keeps them. */
  Actor actor();

  /**
   * Proposes to join two records.
   *
   * @param answer what is remembered for a repeat of the request, with the merge's id
   */
  record Propose(
      Caller caller,
      Actor actor,
      ContactPointId into,
      ContactPointId duplicate,
      String reason,
      PendingAnswer answer)
      implements ShieldedMergeCommand {}

  /** Approves what somebody else proposed: to join two records, or to part them again. */
  record Approve(Caller caller, Actor actor, Merge merge, Change.AnswerRemembered answer)
      implements ShieldedMergeCommand {}

  /** Looks at what is proposed, or was. */
  record Look(Caller caller, Actor actor, Merge merge) implements ShieldedMergeCommand {}

  /** Proposes to part them again. */
  record ProposeUndo(Caller caller, Actor actor, Merge merge) implements ShieldedMergeCommand {}

  /**
   * Says that they are two children.
   *
   * @param answer null for a repeat of a request that was answered
   */
  record Distinguish(
      Caller caller,
      Actor actor,
      ContactPointId one,
      ContactPointId other,
      String reason,
      Change.@Nullable AnswerRemembered answer)
      implements ShieldedMergeCommand {}
}
