package org.contactpoint.shielding.quarantine;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.http.shielding.ReviewDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a team makes of a row.
 *
 * @param childId the child that it is linked to, null where it is not linked
 * @param reason the code of why, null where none was given
 * @param answer remembers the answer for a repeat of the request
 */
public record DecideQuarantinedRowCommand(
    Caller caller,
    Actor actor,
    String reviewId,
    ReviewDecision decision,
    @Nullable String childId,
    @Nullable String reason,
    Change.AnswerRemembered answer) {}
