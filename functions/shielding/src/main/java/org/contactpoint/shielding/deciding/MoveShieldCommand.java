package org.contactpoint.shielding.deciding;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldReason;
import org.jspecify.annotations.Nullable;

/**
 * One step with one shield.
 *
 * @param shieldId as it was sent; what is no id is unknown
 * @param reason the code of why, null for a step that needs none
 * @param answer what is remembered for a repeat of the request, with the id of the shield that is
 *     shown: an appeal opens another one than it names
 */
public record MoveShieldCommand(
    Caller caller,
    String shieldId,
    ShieldStep step,
    @Nullable ShieldReason reason,
    PendingAnswer answer) {

  /** The entry of the step with that shield. */
  AuditEntry entry(Instant now, Shield shield) {
    Role as =
        AccessPolicy.decide(caller, step.action()) instanceof Decision.Permitted permitted
            ? permitted.as()
            : Role.MANAGEMENT_TEAM;
    return new AuditEntry(
        now,
        Actor.of(caller, as),
        new ChildTouched(
            step.act(), shield.child(), List.of(), reason == null ? null : reason.code()));
  }
}
