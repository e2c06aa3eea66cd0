package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Ends an open move: the receiving council accepts or declines it, the one that started it may
 * withdraw it (rules §9). To everybody else there is no such move.
 */
@Singleton
public final class TakeMoveStep {
  private final Moves moves;
  private final AcceptMove acceptMove;
  private final Commits commits;
  private final Clock clock;

  public TakeMoveStep(Moves moves, AcceptMove acceptMove, Commits commits, Clock clock) {
    this.moves = moves;
    this.acceptMove = acceptMove;
    this.commits = commits;
    this.clock = clock;
  }

  /** Takes the step, or says why not. */
  public MoveOutcome handle(MoveStepCommand command) {
    return found(command.caller(), command.moveId())
        .map(move -> decided(command, move))
        .orElseGet(MoveOutcome.Unknown::new);
  }

  /** Answers a repeated request with the move in its present state. */
  public MoveOutcome repeat(Caller caller, Actor actor, String moveId, ChildAct act) {
    return found(caller, moveId)
        .map(move -> enter(actor, act, move, List.of(), null))
        .orElseGet(MoveOutcome.Unknown::new);
  }

  private Optional<Move> found(Caller caller, String id) {
    Authority authority = caller.account().authority();
    return authority == null
        ? Optional.empty()
        : Optional.of(id)
            .filter(Ids::isWellFormed)
            .flatMap(moves::find)
            .filter(move -> move.concerns(authority));
  }

  private MoveOutcome decided(MoveStepCommand command, Move move) {
    return switch (decide(command, move)) {
      case Decision.Denied denied -> new MoveOutcome.Refused(denied.because(), move.child());
      case Decision.Permitted ignored when !move.isOpen() ->
          new MoveOutcome.OutOfTurn(move.child());
      case Decision.Permitted ignored when command.step() == MoveStep.ACCEPT ->
          acceptMove.accept(command, move);
      case Decision.Permitted ignored -> end(command, move);
    };
  }

  private static Decision decide(MoveStepCommand command, Move move) {
    MoveStep step = command.step();
    boolean own = command.caller().account().worksFor(step.takenBy(move));
    Set<CallerRelation> relations = own ? Set.of(step.relation()) : Set.of();
    return AccessPolicy.decide(command.caller(), step.action(), relations, Denial.OTHER_COUNCIL);
  }

  private MoveOutcome end(MoveStepCommand command, Move move) {
    Move ended = move.ended(command.step().status(), command.actor().account(), clock.instant());
    return enter(
        command.actor(),
        command.step().act(),
        ended,
        List.of(new Change.MoveSaved(move, ended), command.answer()),
        command.reason());
  }

  private MoveOutcome enter(
      Actor actor, ChildAct act, Move move, List<Change> changes, @Nullable String reason) {
    return MoveOutcome.of(
        commits.commit(
            changes, MoveEntries.of(clock.instant(), actor, act, move.children(), reason)),
        move,
        London.today(clock));
  }
}
