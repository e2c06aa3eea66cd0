package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.contactpoint.shielding.hiding.UnfinishedWork;

/**
 * Brings to the council that is responsible by now what an acceptance had no room for, and looks
 * once more a while later, for what somebody was about to list when it was accepted. Each step may
 * be taken again; after a crash the next run goes on.
 */
@Singleton
public final class SettleMoves implements UnfinishedWork {
  private static final int BATCH = 100;

  /** How many things one commit brings; each is one item of the store. */
  private static final int MOST_AT_ONCE = 30;

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
    isAllListed(accepted, ROUNDS_IN_A_REQUEST);
  }

  /** Settles the moves that were accepted a while ago. */
  @Override
  public boolean resume(Deadline deadline) {
    boolean begun = false;
    List<Move> some = moves.unsettled(null, BATCH);
    while (!some.isEmpty()) {
      for (Move move : some) {
        if (begun && deadline.hasPassed(clock.instant())) {
          return false;
        }
        begun |= settle(move);
      }
      some = moves.unsettled(some.getLast().place(), BATCH);
    }
    return true;
  }

  private boolean settle(Move move) {
    Instant decided = move.decidedAt();
    boolean due = decided == null || !decided.plus(LATER).isAfter(clock.instant());
    if (due && isAllListed(move, ROUNDS_OF_A_MOVE)) {
      commit(move, List.of(new Change.MoveSaved(move, move.whollySettled())));
    }
    return due;
  }

  /** Whether nothing of the child is listed to another council any more. */
  private boolean isAllListed(Move move, int rounds) {
    for (int round = 0; round < rounds; round++) {
      Optional<Commits.Outcome> outcome = Retry.committing(() -> bringSome(move));
      if (outcome.isEmpty()) {
        return true;
      }
      if (!(outcome.get() instanceof Commits.Committed)) {
        return false;
      }
    }
    return false;
  }

  /** Empty where there is nothing to bring, or nobody any more. */
  private Optional<Commits.Outcome> bringSome(Move move) {
    return children
        .find(move.child())
        .flatMap(
            child -> {
              ListedByCouncil.Part some =
                  listed.elsewhere(child, child.responsible(), MOST_AT_ONCE);
              return some.changes().isEmpty()
                  ? Optional.<Commits.Outcome>empty()
                  : Optional.of(commit(move, holding(child, some.changes())));
            });
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
