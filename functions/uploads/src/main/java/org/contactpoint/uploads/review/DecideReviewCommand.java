package org.contactpoint.uploads.review;

import java.util.Set;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.shielding.ReviewDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a team makes of a row that waits.
 *
 * @param childId the child that it is linked to, null where it is not linked
 * @param distinctFrom the candidates whom the team has seen and rules out; null where it names none
 * @param reason the code of why, null where none was given
 * @param answer remembers the answer for a repeat of the request
 */
public record DecideReviewCommand(
    Caller caller,
    Actor actor,
    String reviewId,
    ReviewDecision decision,
    @Nullable String childId,
    @Nullable Set<ContactPointId> distinctFrom,
    @Nullable String reason,
    Change.AnswerRemembered answer) {}
