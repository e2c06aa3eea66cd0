package org.contactpoint.portal.team;

import java.util.List;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Children who move between councils, as the API lists them. */
public record Moves(List<Move> items, @Nullable String cursor)
    implements Worklist.Part<Moves.Move> {

  @Override
  public String idOf(Move one) {
    return one.moveId();
  }

  /** One open move. */
  public record Move(
      String moveId,
      String childId,
      String fromCouncil,
      String toCouncil,
      String status,
      String startedAt,
      String dueBy,
      boolean escalated) {}
}
