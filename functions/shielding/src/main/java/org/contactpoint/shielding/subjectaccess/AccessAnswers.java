package org.contactpoint.shielding.subjectaccess;

import java.util.List;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.FieldProblem;

/** How a request for subject access is answered that did not succeed. */
final class AccessAnswers {
  private AccessAnswers() {}

  static Answer of(AccessOutcome outcome) {
    return switch (outcome) {
      case AccessOutcome.Noted ignored -> Answer.noContent();
      case AccessOutcome.Read ignored -> Answer.noContent();
      case AccessOutcome.Unknown ignored -> Answer.notFound();
      case AccessOutcome.Refused refused -> Answer.refused(refused.because(), refused.child());
      case AccessOutcome.OutOfTurn late ->
          Answer.conflict(
              "out-of-turn", "The request is not in a state for this step.", late.child());
      case AccessOutcome.ToBeReviewed changed ->
          Answer.conflict(
              "review-again",
              "What may be told has to be reviewed again before it is released.",
              changed.child());
      case AccessOutcome.ToBeAskedAnew late ->
          Answer.conflict(
              "ask-anew",
              "This answer can't be shown any more: it was released more than 30 days ago, or the"
                  + " record has changed since. Take a new request.",
              late.child());
      case AccessOutcome.Unfit ignored ->
          Answer.invalid(
              List.of(
                  new FieldProblem("outcome", "must be one that this step can have"),
                  new FieldProblem("reason", "must be one that this outcome can have")));
      case AccessOutcome.TooMany full ->
          Answer.conflict(
              "too-many-requests-open",
              "Your council has as many open requests about the child as it may have.",
              full.child());
      case AccessOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
