package org.contactpoint.domain.involvement;

import java.time.LocalDate;
import java.util.Optional;
import org.contactpoint.domain.audit.ChildAct;

/** How an involvement is changed by its owner, or for a service by the team of its council. */
public sealed interface InvolvementChange {

  /** What the trail calls the change. */
  ChildAct act();

  /** Why the involvement can't be changed so; empty where it can. */
  Optional<Obstacle> obstacle(Involvement involvement);

  /** What stands against a change, whoever asks for it. */
  enum Obstacle {
    /** The involvement does not rest on consent, so that none can be withdrawn. */
    NO_CONSENT,
    /** It would end before its first day. */
    END_BEFORE_START
  }

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
    public Optional<Obstacle> obstacle(Involvement involvement) {
      return day.isBefore(involvement.start())
          ? Optional.of(Obstacle.END_BEFORE_START)
          : Optional.empty();
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
    public Optional<Obstacle> obstacle(Involvement involvement) {
      return involvement.consent() instanceof Consent.Given
          ? Optional.empty()
          : Optional.of(Obstacle.NO_CONSENT);
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
