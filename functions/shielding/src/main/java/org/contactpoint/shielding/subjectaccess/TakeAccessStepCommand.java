package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.subjectaccess.AccessStep;
import org.contactpoint.domain.subjectaccess.StepOutcome;
import org.contactpoint.domain.subjectaccess.StepReason;

/**
 * A check or review that somebody has made.
 *
 * @param requestId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record TakeAccessStepCommand(
    Caller caller,
    Actor actor,
    String requestId,
    AccessStep step,
    StepOutcome outcome,
    StepReason reason,
    Change.AnswerRemembered answer) {

  /** Whether it is the review of what may be told. */
  boolean isReview() {
    return step == AccessStep.SAFETY_REVIEW;
  }
}
