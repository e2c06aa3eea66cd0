package org.contactpoint.shielding.deciding;

import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.audit.ChildAct;

/** A step that a person takes with an open shield. */
public enum ShieldStep {
  CONFIRM(Action.DECIDE_SHIELD, ChildAct.DECIDE_SHIELD),
  REFUSE(Action.DECIDE_SHIELD, ChildAct.DECIDE_SHIELD),
  KEEP(Action.REVIEW_SHIELD, ChildAct.REVIEW_SHIELD),
  PROPOSE_REMOVAL(Action.REVIEW_SHIELD, ChildAct.PROPOSE_SHIELD_REMOVAL),
  REMOVE(Action.APPROVE_SHIELD_REMOVAL, ChildAct.APPROVE_SHIELD_REMOVAL),
  APPEAL(Action.APPEAL_SHIELD, ChildAct.APPEAL_SHIELD);

  private final Action action;
  private final ChildAct act;

  ShieldStep(Action action, ChildAct act) {
    this.action = action;
    this.act = act;
  }

  /** What the policy is asked. */
  public Action action() {
    return action;
  }

  /** The action in the audit entry. */
  public ChildAct act() {
    return act;
  }
}
