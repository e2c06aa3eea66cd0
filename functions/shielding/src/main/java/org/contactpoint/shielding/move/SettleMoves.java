package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.shielding.hiding.Faults;
import org.contactpoint.shielding.hiding.UnfinishedWork;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the council that is responsible by now what an acceptance had no room for, and looks
 * once more a while later, for what somebody was about to list when it was accepted. Each step may
 * be taken again; after a crash the next run goes on.
 */
@Singleton
public final class SettleMoves implements UnfinishedWork {
  private static final int BATCH = 100;

  private static final int ROUNDS_IN_A_REQUEST = 5;

  /** How much is done for one child before the next: none keeps the others waiting. */
  private static final int ROUNDS_OF_A_MOVE = 100;

  /** Longer than whatever was begun before the acceptance can last. */
  private static final Duration LATER = Duration.ofMinutes(20);

  private final MovingChildren children;
  private final ListedByCouncil listed;
  private final Moves moves;
  private final Commits commits;
  private final Accounts accounts;
  private final Clock clock;

  public SettleMoves(
      MovingChildren children,
      ListedByCouncil listed,
      Moves moves,
      Commits commits,
      Accounts accounts,
      Clock clock) {
    this.children = children;
    this.listed = listed;
    this.moves = moves;
    this.commits = commits;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Brings as much as a request has time for; the rest is left to {@link #resume}. */
  void goOn(Move accepted) {
    isAllListed(accepted, ROUNDS_IN_A_REQUEST, Deadline.NEVER);
  }

  /**
   * Settles the moves that were accepted a while ago. One that fails keeps no other waiting; then
   * the run fails at its end.
   */
  @Override
  public boolean resume(Deadline deadline) {
    boolean begun = false;
    Faults faults = new Faults();
    List<Move> some = moves.unsettled(null, BATCH);
    while (!some.isEmpty()) {
      for (Move move : some) {
        if (begun && deadline.hasPassed(clock.instant())) {
          faults.raise();
          return false;
        }
        if (isDue(move)) {
          begun = true;
          faults.keep(() -> settle(move, deadline));
        }
      }
      some = moves.unsettled(some.getLast().place(), BATCH);
    }
    faults.raise();
    return true;
  }

  private boolean isDue(Move move) {
    Instant decided = move.decidedAt();
    return decided == null || !decided.plus(LATER).isAfter(clock.instant());
  }

  private void settle(Move move, Deadline deadline) {
    if (isAllListed(move, ROUNDS_OF_A_MOVE, deadline)) {
      commit(move, List.of(new Change.MoveSaved(move, move.whollySettled())));
    }
  }

  /**
   * Whether nothing of the child is listed to another council any more: whether all of it could be
   * read from its beginning to its end, and nothing had to be brought.
   */
  private boolean isAllListed(Move move, int most, Deadline deadline) {
    ListedPlace at = ListedPlace.FIRST;
    boolean brought = false;
    for (int rounds = 0; rounds < most; rounds++) {
      if (rounds > 0 && deadline.hasPassed(clock.instant())) {
        return false;
      }
      ListedPlace from = at;
      Round round = Retry.whileStale(Round::isStale, () -> bringSome(move, from));
      if (round.failed()) {
        return false;
      }
      brought |= round.outcome() != null;
      if (round.next() == null && !brought) {
        return true;
      }
      at = round.next() == null ? ListedPlace.FIRST : round.next();
      brought &= round.next() != null;
    }
    return false;
  }

  /**
   * One step through what is listed.
   *
   * @param outcome of bringing what it found elsewhere, null where that was nothing
   * @param next where to go on, null at the end
   */
  private record Round(Commits.@Nullable Outcome outcome, @Nullable ListedPlace next) {
    boolean isStale() {
      return outcome instanceof Commits.Stale;
    }

    boolean failed() {
      return outcome != null && !(outcome instanceof Commits.Committed);
    }
  }

  private Round bringSome(Move move, ListedPlace from) {
    return children
        .find(move.child())
        .map(child -> bringSome(move, child, listed.elsewhere(child, child.responsible(), from)))
        .orElseGet(() -> new Round(null, null));
  }

  private Round bringSome(Move move, MovingChild child, ListedByCouncil.Part some) {
    return some.changes().isEmpty()
        ? new Round(null, some.next())
        : new Round(commit(move, holding(child, some.changes())), some.next());
  }

  /** The council must be responsible still when it is committed. */
  private static List<Change> holding(MovingChild child, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change.RevisionHeld(child.record().id(), child.record().revision()));
    return all;
  }

  private Commits.Outcome commit(Move move, List<Change> changes) {
    return commits.commit(
        changes,
        MoveEntries.of(clock.instant(), actor(move), ChildAct.SETTLE_MOVE, move.children(), null));
  }

  /** Who accepted the move; its id is used as the request id. */
  private Actor actor(Move move) {
    return accounts
        .find(move.by())
        .map(account -> Actor.of(new Caller(account, null, move.id()), Role.MANAGEMENT_TEAM))
        .orElseGet(() -> new Actor(move.by(), null, Role.MANAGEMENT_TEAM, "", null, move.id()));
  }
}
