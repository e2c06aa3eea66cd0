package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.PropagateShield;

/**
 * Hides a child at once, for anyone with an open involvement and for the child's own team; asking
 * again for a shielded child changes nothing and answers alike (rules §6).
 */
@Singleton
public final class ShieldChild {
  private final Children children;
  private final HideAskedChild hideAsked;
  private final AskShieldAgain askAgain;
  private final PropagateShield propagateShield;
  private final ProposedChildren proposed;
  private final Clock clock;

  public ShieldChild(
      Children children,
      HideAskedChild hideAsked,
      AskShieldAgain askAgain,
      PropagateShield propagateShield,
      ProposedChildren proposed,
      Clock clock) {
    this.children = children;
    this.hideAsked = hideAsked;
    this.askAgain = askAgain;
    this.propagateShield = propagateShield;
    this.proposed = proposed;
    this.clock = clock;
  }

  /** Hides the child, or says why not. */
  public ShieldChildOutcome handle(ShieldChildCommand command) {
    return switch (children.reachable(command.child(), London.today(clock)).orElse(null)) {
      case ChildRecord.Open open -> askForOpen(command, open);
      case ChildRecord.Shielded shielded -> askAgain.handle(command, shielded);
      case null -> new ShieldChildOutcome.NoSuchChild();
    };
  }

  /**
   * Answers a repeat of the request with the present state of the shield that the first one opened.
   */
  public ShieldChildOutcome repeat(ShieldChildCommand command, ShieldId opened) {
    return askAgain.repeat(command, opened);
  }

  private ShieldChildOutcome askForOpen(ShieldChildCommand command, ChildRecord.Open child) {
    LocalDate today = London.today(clock);
    return switch (MayAskShield.decide(
        command.caller(), child.responsible(), child.statements(), today)) {
      case Decision.Denied denied -> new ShieldChildOutcome.Refused(denied.because());
      case Decision.Permitted permitted -> hide(command, child, permitted.as());
    };
  }

  private ShieldChildOutcome hide(ShieldChildCommand command, ChildRecord.Open child, Role as) {
    Shield shield = hideAsked.shield(command, child, as);
    return switch (hideAsked.hide(command, child, shield, as).orElse(null)) {
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
