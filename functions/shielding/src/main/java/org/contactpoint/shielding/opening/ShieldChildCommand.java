package org.contactpoint.shielding.opening;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A wish to hide a child.
 *
 * @param answers remembers the answer for a repeat of the request
 */
public record ShieldChildCommand(
    Caller caller,
    ContactPointId child,
    ShieldGround ground,
    ShieldAskedBy askedBy,
    java.util.function.Function<String, Change.AnswerRemembered> answers) {}
