package org.contactpoint.registration.involvement;

import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A service that adds itself to a child.
 *
 * @param authority the council of the service, as whose source it speaks
 * @param answer what is remembered for a repeat of the request, with the involvement's id
 */
public record AddInvolvementCommand(
    Actor actor,
    ContactPointId child,
    Authority authority,
    Involvement involvement,
    PendingAnswer answer) {}
