package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;

/**
 * Makes the receiving council responsible, in one commit: on the record and its shield, and on what
 * is listed by council as far as one commit has room; {@link SettleMoves} does the rest.
 */
@Singleton
public final class AcceptMove {
  private final MovingChildren children;
  private final ChangeOfCouncil changeOfCouncil;
  private final ListedByCouncil listed;
  private final SettleMoves settleMoves;
  private final Commits commits;
  private final Clock clock;

  public AcceptMove(
      MovingChildren children,
      ChangeOfCouncil changeOfCouncil,
      ListedByCouncil listed,
      SettleMoves settleMoves,
      Commits commits,
      Clock clock) {
    this.children = children;
    this.changeOfCouncil = changeOfCouncil;
    this.listed = listed;
    this.settleMoves = settleMoves;
    this.commits = commits;
    this.clock = clock;
  }

  /**
   * Accepts it, unless the council that started it is not responsible any more, or started it
   * before the child was hidden: then it must decide again where the child may go (rules §6).
   */
  MoveOutcome accept(MoveStepCommand command, Move move) {
    return children
        .find(move.child())
        .filter(child -> child.mayFollow(move))
        .map(child -> accept(command, move, child))
        .orElseGet(() -> new MoveOutcome.OutOfTurn(move.child()));
  }

  private MoveOutcome accept(MoveStepCommand command, Move move, MovingChild child) {
    Instant now = clock.instant();
    Move accepted = move.ended(MoveStatus.ACCEPTED, command.actor().account(), now);
    ListedByCouncil.Part some = listed.elsewhere(child, move.to(), ListedPlace.FIRST);
    List<Change> changes = new ArrayList<>(changeOfCouncil.changes(child, move, accepted, now));
    changes.addAll(some.changes());
    changes.add(command.answer());
    Commits.Outcome outcome =
        commits.commit(
            changes,
            MoveEntries.of(
                now, command.actor(), command.step().act(), child.named(move.child()), null));
    if (outcome instanceof Commits.Committed && some.next() != null) {
      settleMoves.goOn(accepted);
    }
    return MoveOutcome.of(outcome, accepted, London.dateOf(now));
  }
}
