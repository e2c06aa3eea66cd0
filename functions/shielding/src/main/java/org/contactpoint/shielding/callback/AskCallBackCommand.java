package org.contactpoint.shielding.callback;

import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PhoneNumber;

/**
 * A wish to be rung about a child.
 *
 * @param answer what is remembered for a repeat of the request, with the wish's id
 */
public record AskCallBackCommand(
    Actor actor,
    ContactPointId child,
    CallBackAbout about,
    PhoneNumber phone,
    PendingAnswer answer) {}
