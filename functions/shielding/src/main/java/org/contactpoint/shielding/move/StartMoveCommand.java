package org.contactpoint.shielding.move;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A move that is to be started.
 *
 * @param to a council that there is
 * @param answer what is remembered for a repeat of the request, with the move's id
 */
public record StartMoveCommand(
    Caller caller, Actor actor, ContactPointId child, Authority to, PendingAnswer answer) {}
