package org.contactpoint.domain.subjectaccess;

import java.time.Instant;
import org.contactpoint.domain.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody took.
 *
 * @param by the person, not the account: two reviewers are two persons
 * @param under what was in force when a review was made, null for every other step
 */
public record StepTaken(
    AccessStep step,
    StepOutcome outcome,
    StepReason reason,
    PersonId by,
    Instant at,
    @Nullable InForce under) {

  /** Whether it is a review that was made under what is in force. */
  boolean isReviewUnder(InForce now) {
    return now.equals(under);
  }

  /** Whether the check succeeded: of a review, whether it was decided at all. */
  boolean succeeded() {
    return outcome != StepOutcome.FAILED;
  }
}
