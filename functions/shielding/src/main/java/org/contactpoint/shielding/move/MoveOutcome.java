package org.contactpoint.shielding.move;

import java.time.LocalDate;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.value.ContactPointId;

/** What became of a move, or of starting one. */
public sealed interface MoveOutcome {

  /** The move as it is now. */
  record Noted(Disclosed<ShownMove> move) implements MoveOutcome {}

  /** There is no such child, or no such move, for this caller. */
  record Unknown() implements MoveOutcome {}

  /** The caller's council is not the one that takes this step. */
  record Refused(Denial because, ContactPointId child) implements MoveOutcome {}

  /** The council is the one that is responsible already. */
  record SameCouncil() implements MoveOutcome {}

  /** Another move of the child, to another council, is open. */
  record UnderWay(ContactPointId child) implements MoveOutcome {}

  /** The move is decided, or the council that started it is not responsible any more. */
  record OutOfTurn(ContactPointId child) implements MoveOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements MoveOutcome {}

  /** What came of a commit after which the move is as it is given. */
  static MoveOutcome of(Commits.Outcome outcome, Move move, LocalDate today) {
    return switch (outcome) {
      case Commits.Committed committed ->
          new Noted(Disclosed.by(committed, ShownMove.on(today, move)));
      case Commits.Outcome refused -> new NotCommitted(refused);
    };
  }
}
