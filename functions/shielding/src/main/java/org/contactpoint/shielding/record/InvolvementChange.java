package org.contactpoint.shielding.record;

import java.time.LocalDate;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.Involvement;

/** What an owner changes about an involvement. */
sealed interface InvolvementChange {

  /** The action in the audit entry. */
  ChildAct act();

  /** Whether the involvement is in a state for it. */
  boolean isPossible(Involvement involvement);

  /** The involvement afterwards, changed on that day in London. */
  Involvement applied(Involvement involvement, LocalDate today);

  /** Whether the caller has to say which state they were shown. */
  default boolean needsTag() {
    return true;
  }

  /** It ends on that day. */
  record Ended(LocalDate end) implements InvolvementChange {
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
      return involvement.endedOn(end);
    }
  }

  /** The consent on which it rests is withdrawn: never too late, whatever else has changed. */
  record ConsentWithdrawn() implements InvolvementChange {
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
    public boolean needsTag() {
      return false;
    }
  }
}
