package org.contactpoint.domain.subjectaccess;

import java.time.Instant;
import org.contactpoint.domain.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody took.
 *
 * @param by the person, not the account: two reviewers are two persons
 * @param under the shield under which a review was made, as {@link AccessShield} names it; null for
 *     every other step, and for the review of an open child
 */
public record StepTaken(
    AccessStep step,
    StepOutcome outcome,
    StepReason reason,
    PersonId by,
    Instant at,
    @Nullable String under) {

  /** Whether it is a review that was made under that shield, or without one where it is null. */
  boolean isReviewUnder(@Nullable String shield) {
    return step == AccessStep.SAFETY_REVIEW && java.util.Objects.equals(under, shield);
  }

  /** Whether the check succeeded: of a review, whether it was decided at all. */
  boolean succeeded() {
    return outcome != StepOutcome.FAILED;
  }
}
