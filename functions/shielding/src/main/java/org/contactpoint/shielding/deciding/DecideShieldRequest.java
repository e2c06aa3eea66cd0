package org.contactpoint.shielding.deciding;

import org.contactpoint.domain.shielding.ShieldReason;
import org.contactpoint.domain.value.Coded;

/** The body of a decision. */
public record DecideShieldRequest(Verdict outcome, ShieldReason reason) {

  /** How a wish for a shield can be decided. */
  public enum Verdict implements Coded {
    SHIELD,
    REFUSE
  }
}
