package org.contactpoint.shielding.deciding;

import org.contactpoint.domain.shielding.ShieldReason;
import org.contactpoint.domain.value.Coded;

/** The body of a review. */
public record ReviewShieldRequest(Verdict outcome, ShieldReason reason) {

  /** How a review can end. */
  public enum Verdict implements Coded {
    KEEP,
    REMOVE
  }
}
