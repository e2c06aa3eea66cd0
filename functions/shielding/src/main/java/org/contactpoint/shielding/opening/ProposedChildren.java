package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.Household;
import org.contactpoint.shielding.hiding.ShieldedChildren;

/**
 * The other children at a shielded child's home, who share neither its family name nor a carer: its
 * team may look whether they have to be hidden too (rules §6).
 */
@Singleton
public final class ProposedChildren {
  private final ShieldedChildren children;
  private final Household household;

  public ProposedChildren(ShieldedChildren children, Household household) {
    this.children = children;
    this.household = household;
  }

  /** Their numbers, for the child's own team alone. */
  List<ContactPointId> of(ShieldChildCommand command, Shield shield) {
    if (!command.comesFromTeamOf(shield)) {
      return List.of();
    }
    return children
        .find(shield.child())
        .map(child -> household.of(shield.child(), child.view()).others())
        .orElse(List.of())
        .stream()
        .filter(other -> !other.isTakenOut() || isOfItsTeam(command, other))
        .map(ChildRecord.Open::id)
        .toList();
  }

  /** To another council's team there is no archived record (rules §9.4). */
  private static boolean isOfItsTeam(ShieldChildCommand command, ChildRecord.Open archived) {
    return command.caller().account().worksFor(archived.responsible());
  }
}
