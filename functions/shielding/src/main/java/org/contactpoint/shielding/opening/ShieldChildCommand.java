package org.contactpoint.shielding.opening;

import java.time.Instant;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.ShieldWish;

/**
 * A wish to hide a child.
 *
 * @param answer what is remembered for a repeat of the request, with the shield's id
 */
public record ShieldChildCommand(
    Caller caller,
    ContactPointId child,
    ShieldGround ground,
    ShieldAskedBy askedBy,
    PendingAnswer answer) {

  ShieldWish wish() {
    Account account = caller.account();
    return new ShieldWish(ground, askedBy, account.id(), account.person());
  }

  /** Whether somebody of the team that answers for the shielded child asks. */
  boolean comesFromTeamOf(Shield shield) {
    return caller.account().plays(Role.MANAGEMENT_TEAM)
        && caller.account().worksFor(shield.responsible());
  }

  AuditEntry entry(Instant now, ContactPointId record, Role as) {
    return new AuditEntry(now, Actor.of(caller, as), ChildTouched.of(ChildAct.ASK_SHIELD, record));
  }
}
