package org.contactpoint.shielding.opening;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;

/** Who may ask that a child be hidden: whoever works with it, and its own team (rules §6). */
final class MayAskShield {
  private MayAskShield() {}

  /**
   * Decides by what is known of the child.
   *
   * @param responsible the council that answers for the child
   * @param today the day in London
   */
  static Decision decide(
      Caller caller, Authority responsible, List<Statement> statements, LocalDate today) {
    Set<CallerRelation> relations = EnumSet.noneOf(CallerRelation.class);
    if (caller.account().worksFor(responsible)) {
      relations.add(CallerRelation.OWN_COUNCIL);
    }
    if (OwnInvolvement.isThere(statements, caller.account().id(), today)) {
      relations.add(CallerRelation.INVOLVED);
    }
    Denial otherwise =
        caller.account().plays(Role.MANAGEMENT_TEAM) ? Denial.OTHER_COUNCIL : Denial.NOT_INVOLVED;
    return AccessPolicy.decide(caller, Action.ASK_SHIELD, relations, otherwise);
  }
}
