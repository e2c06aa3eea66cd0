package org.contactpoint.shielding.move;

import org.contactpoint.domain.move.Move;

/**
 * A move as both teams see it.
 *
 * @param dueBy the last day in London on which the receiving council answers in time
 * @param escalated whether that day has passed without an answer
 */
public record MoveResponse(
    String moveId,
    String childId,
    String fromCouncil,
    String toCouncil,
    String status,
    String startedAt,
    String dueBy,
    boolean escalated) {

  static MoveResponse of(ShownMove shown) {
    Move move = shown.move();
    return new MoveResponse(
        move.id(),
        move.child().value(),
        move.from().value(),
        move.to().value(),
        move.status().code(),
        move.startedAt().toString(),
        move.dueBy().toString(),
        shown.escalated());
  }
}
