package org.contactpoint.registration.register;

import java.util.Set;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A child to be registered.
 *
 * @param council the caller's own: it will answer for the child
 * @param distinctFrom children of whom the caller says that they are not this one
 * @param answer what is remembered for a repeat of the request, with the number of the child
 */
public record RegisterChildCommand(
    Caller caller,
    Authority council,
    Facts facts,
    Set<ContactPointId> distinctFrom,
    PendingAnswer answer) {}
