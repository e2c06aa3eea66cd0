package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.PropagateShield;

/**
 * Hides an open child whom somebody asks to hide, and does what follows, or says why not (rules
 * §6).
 */
@Singleton
public final class HideOpenChild {
  private final HideAskedChild hideAsked;
  private final HideLookAlike hideLookAlike;
  private final PropagateShield propagateShield;
  private final ProposedChildren proposed;
  private final Clock clock;

  public HideOpenChild(
      HideAskedChild hideAsked,
      HideLookAlike hideLookAlike,
      PropagateShield propagateShield,
      ProposedChildren proposed,
      Clock clock) {
    this.hideAsked = hideAsked;
    this.hideLookAlike = hideLookAlike;
    this.propagateShield = propagateShield;
    this.proposed = proposed;
    this.clock = clock;
  }

  ShieldChildOutcome handle(ShieldChildCommand command, ChildRecord.Open child) {
    LocalDate today = London.today(clock);
    return switch (MayAskShield.decide(
        command.caller(), child.responsible(), child.statements(), today)) {
      case Decision.Denied denied ->
          hideLookAlike
              .hide(command, child)
              .map(attempt -> outcome(command, attempt.shield(), attempt.outcome()))
              .orElseGet(() -> new ShieldChildOutcome.Refused(denied.because()));
      case Decision.Permitted permitted -> hide(command, child, permitted.as());
    };
  }

  private ShieldChildOutcome hide(ShieldChildCommand command, ChildRecord.Open child, Role as) {
    Shield shield = hideAsked.shield(command, child, as);
    return outcome(command, shield, hideAsked.hide(command, child, shield, as));
  }

  private ShieldChildOutcome outcome(
      ShieldChildCommand command, Shield shield, Optional<Commits.Outcome> hidden) {
    return switch (hidden.orElse(null)) {
      case Commits.Committed committed -> afterwards(command, shield, committed);
      case null -> new ShieldChildOutcome.Refused(Denial.ACCOUNT_NOT_ACTIVE);
      case Commits.Outcome refused -> new ShieldChildOutcome.NotCommitted(refused);
    };
  }

  /**
   * The child is hidden whatever happens from here; what is left is taken up again after a crash.
   */
  private ShieldChildOutcome afterwards(
      ShieldChildCommand command, Shield shield, Commits.Committed committed) {
    List<ContactPointId> proposals = proposed.of(command, shield);
    propagateShield.propagate(shield);
    return new ShieldChildOutcome.Hidden(
        Disclosed.by(committed, new ShieldChildOutcome.Opened(shield, proposals)));
  }
}
