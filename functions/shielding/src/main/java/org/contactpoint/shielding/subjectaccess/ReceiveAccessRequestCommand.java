package org.contactpoint.shielding.subjectaccess;

import java.time.LocalDate;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A request that a council enters.
 *
 * @param asked the day on which the requester asked
 * @param answer what is remembered for a repeat of the request, with the id of what it makes
 */
public record ReceiveAccessRequestCommand(
    Caller caller,
    Actor actor,
    ContactPointId child,
    Requester requester,
    LocalDate asked,
    PendingAnswer answer) {}
