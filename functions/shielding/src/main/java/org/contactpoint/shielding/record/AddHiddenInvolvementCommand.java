package org.contactpoint.shielding.record;

import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A service that adds itself to a shielded child.
 *
 * @param child the surviving record
 * @param number under which the child was asked for: its own, or one that was joined with it
 * @param authority the council of the service, as whose source it speaks
 * @param answer what is remembered for a repeat of the request, with the involvement's id
 */
public record AddHiddenInvolvementCommand(
    ContactPointId child,
    ContactPointId number,
    Authority authority,
    Involvement involvement,
    PendingAnswer answer,
    AuditEntry entry) {}
