package org.contactpoint.portal.team;

/** The open moves of one direction. */
public record MovesView(Direction direction, Listing<Moves.Move> list) {

  /** The page about one of them, which finds it in the list again. */
  public String to(Moves.Move move) {
    return list.to("/team/moves/" + move.moveId() + "?direction=" + direction.code());
  }
}
