package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** Lists the open moves from and to a team's own council, and no others. */
@Singleton
public final class ListMoves {
  private final Moves moves;
  private final EscalatedMoves escalated;
  private final Clock clock;

  public ListMoves(Moves moves, EscalatedMoves escalated, Clock clock) {
    this.moves = moves;
    this.escalated = escalated;
    this.clock = clock;
  }

  /** A page of the list, oldest first, from behind that place. */
  List<ShownMove> page(
      Authority team, MoveDirection direction, @Nullable ListPlace after, int limit) {
    LocalDate today = London.today(clock);
    return found(team, direction, after, limit).stream()
        .map(move -> ShownMove.on(today, move))
        .toList();
  }

  private List<Move> found(
      Authority team, MoveDirection direction, @Nullable ListPlace after, int limit) {
    return switch (direction) {
      case OUT -> moves.startedBy(team, after, limit);
      case IN ->
          team.isNational() ? escalated.after(after, limit) : moves.addressedTo(team, after, limit);
    };
  }
}
