package org.contactpoint.registration.involvement;

import java.util.function.Function;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A service that adds itself to a child.
 *
 * @param authority the council of the service, as whose source it speaks
 * @param answers remembers the answer for a repeat of the request, by the involvement's id
 */
public record AddInvolvementCommand(
    Actor actor,
    ContactPointId child,
    Authority authority,
    Involvement involvement,
    Function<String, Change.AnswerRemembered> answers) {}
