package org.contactpoint.shielding.move;

import java.time.LocalDate;
import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A move as of a day.
 *
 * @param escalated whether it is open and was due before that day
 */
public record ShownMove(Move move, boolean escalated) implements AboutChildren {

  /** The move as it is shown on that day in London. */
  static ShownMove on(LocalDate today, Move move) {
    return new ShownMove(move, move.isEscalated(today));
  }

  @Override
  public Set<ContactPointId> children() {
    return move.children();
  }
}
