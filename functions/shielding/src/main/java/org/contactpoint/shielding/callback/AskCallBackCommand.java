package org.contactpoint.shielding.callback;

import java.util.function.Function;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PhoneNumber;

/**
 * A wish to be rung about a child.
 *
 * @param answers remembers the answer for a repeat of the request, by the wish's id
 */
public record AskCallBackCommand(
    Actor actor,
    ContactPointId child,
    CallBackAbout about,
    PhoneNumber phone,
    Function<String, Change.AnswerRemembered> answers) {}
