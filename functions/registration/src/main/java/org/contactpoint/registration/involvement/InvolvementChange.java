package org.contactpoint.registration.involvement;

import java.time.LocalDate;
import org.contactpoint.domain.audit.ChildAct;

/** How an involvement is changed. */
public sealed interface InvolvementChange {

  /** What the trail calls the change. */
  ChildAct act();

  /** The service works with the child until that day. */
  record End(LocalDate day) implements InvolvementChange {
    @Override
    public ChildAct act() {
      return ChildAct.END_INVOLVEMENT;
    }
  }

  /**
   * The consent that a sensitive service rests on is withdrawn, which hides it at once (rules §5).
   */
  record ConsentWithdrawal() implements InvolvementChange {
    @Override
    public ChildAct act() {
      return ChildAct.WITHDRAW_CONSENT;
    }
  }
}
