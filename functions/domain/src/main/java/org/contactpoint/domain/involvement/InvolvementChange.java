package org.contactpoint.domain.involvement;

import java.time.LocalDate;
import org.contactpoint.domain.audit.ChildAct;

/** How an involvement is changed by its owner, or for a service by the team of its council. */
public sealed interface InvolvementChange {

  /** What the trail calls the change. */
  ChildAct act();

  /** Whether the involvement is in a state for it. */
  boolean isPossible(Involvement involvement);

  /** The involvement afterwards, changed on that day in London. */
  Involvement applied(Involvement involvement, LocalDate today);

  /** Whether it is refused where the involvement is no longer what the caller was shown. */
  boolean mustBeAsShown();

  /** Whether it goes before all else that is under way for the child. */
  boolean isUrgent();

  /** The service works with the child until that day. */
  record End(LocalDate day) implements InvolvementChange {
    @Override
    public ChildAct act() {
      return ChildAct.END_INVOLVEMENT;
    }

    @Override
    public boolean isPossible(Involvement involvement) {
      return true;
    }

    @Override
    public Involvement applied(Involvement involvement, LocalDate today) {
      return involvement.endedOn(day);
    }

    @Override
    public boolean mustBeAsShown() {
      return true;
    }

    @Override
    public boolean isUrgent() {
      return false;
    }
  }

  /**
   * The consent on which a sensitive service rests is withdrawn. That hides it at once (rules §5),
   * so it is urgent, and never too late, whatever else has changed.
   */
  record ConsentWithdrawal() implements InvolvementChange {
    @Override
    public ChildAct act() {
      return ChildAct.WITHDRAW_CONSENT;
    }

    @Override
    public boolean isPossible(Involvement involvement) {
      return involvement.consent() instanceof Consent.Given;
    }

    @Override
    public Involvement applied(Involvement involvement, LocalDate today) {
      return involvement.consentWithdrawnOn(today);
    }

    @Override
    public boolean mustBeAsShown() {
      return false;
    }

    @Override
    public boolean isUrgent() {
      return true;
    }
  }
}
