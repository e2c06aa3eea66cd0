package org.contactpoint.shielding.move;

import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.value.Authority;

/** A step that ends an open move, and which of the two councils takes it (rules §9). */
public enum MoveStep {
  ACCEPT(MoveStatus.ACCEPTED, Action.DECIDE_MOVE, ChildAct.ACCEPT_MOVE),
  DECLINE(MoveStatus.DECLINED, Action.DECIDE_MOVE, ChildAct.DECLINE_MOVE),
  WITHDRAW(MoveStatus.WITHDRAWN, Action.START_MOVE, ChildAct.WITHDRAW_MOVE);

  private final MoveStatus status;
  private final Action action;
  private final ChildAct act;

  MoveStep(MoveStatus status, Action action, ChildAct act) {
    this.status = status;
    this.action = action;
    this.act = act;
  }

  /** The state to which it leads. */
  MoveStatus status() {
    return status;
  }

  /** What the policy is asked. */
  Action action() {
    return action;
  }

  /** The action in the audit entry. */
  ChildAct act() {
    return act;
  }

  /** The council that takes it. */
  Authority takenBy(Move move) {
    return this == WITHDRAW ? move.from() : move.to();
  }

  /** The relation that its council's team has to the move. */
  CallerRelation relation() {
    return this == WITHDRAW ? CallerRelation.OWN_COUNCIL : CallerRelation.OWN;
  }
}
