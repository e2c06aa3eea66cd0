package org.contactpoint.shielding.move;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.jspecify.annotations.Nullable;

/**
 * A step that ends a move.
 *
 * @param moveId as it was sent; what is no id is unknown
 * @param reason the code of why, null for a step that needs none
 * @param answer remembers the answer for a repeat of the request
 */
public record MoveStepCommand(
    Caller caller,
    Actor actor,
    String moveId,
    MoveStep step,
    @Nullable String reason,
    Change.AnswerRemembered answer) {}
