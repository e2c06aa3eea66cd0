package org.contactpoint.shielding.deciding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.shielding.hiding.OpenShield;
import org.contactpoint.shielding.hiding.PropagateShield;
import org.contactpoint.shielding.hiding.ShieldWish;

/** Hides a child again at once after a refusal that somebody appeals against (rules §6). */
@Singleton
public final class AppealRefusal {
  private final Children children;
  private final OpenShield openShield;
  private final PropagateShield propagateShield;
  private final Clock clock;

  public AppealRefusal(
      Children children, OpenShield openShield, PropagateShield propagateShield, Clock clock) {
    this.children = children;
    this.openShield = openShield;
    this.propagateShield = propagateShield;
    this.clock = clock;
  }

  /**
   * Opens another shield on the ground of the one that was refused; not for a council that decided
   * on the child before it moved.
   */
  MoveShieldOutcome appeal(MoveShieldCommand command, Shield refused) {
    return children.find(refused.child()).orElse(null) instanceof ChildRecord.Open child
            && command.caller().account().worksFor(child.responsible())
        ? hideAgain(command, child, openShield.shield(child, wish(command, refused)))
        : new MoveShieldOutcome.OutOfTurn(refused.child());
  }

  private static ShieldWish wish(MoveShieldCommand command, Shield refused) {
    Account account = command.caller().account();
    return new ShieldWish(refused.ground(), refused.askedBy(), account.id(), account.person());
  }

  private MoveShieldOutcome hideAgain(
      MoveShieldCommand command, ChildRecord.Open child, Shield shield) {
    Commits.Outcome outcome =
        openShield.hide(
            child,
            shield,
            List.of(command.answer().naming(shield.id().value())),
            command.entry(clock.instant(), shield));
    return switch (outcome) {
      case Commits.Committed committed -> {
        propagateShield.propagate(shield);
        yield new MoveShieldOutcome.Moved(Disclosed.by(committed, shield));
      }
      case Commits.Outcome refusal -> new MoveShieldOutcome.NotCommitted(refusal);
    };
  }
}
