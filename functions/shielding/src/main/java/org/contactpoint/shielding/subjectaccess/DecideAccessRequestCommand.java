package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Change;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a request.
 *
 * @param requestId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record DecideAccessRequestCommand(
    Caller caller,
    Actor actor,
    String requestId,
    AccessDecision decision,
    Change.AnswerRemembered answer) {

  /** The action in the audit entry. */
  ChildAct act() {
    return switch (decision) {
      case AccessDecision.Release ignored -> ChildAct.RELEASE_ACCESS_DOCUMENT;
      case AccessDecision.Refuse ignored -> ChildAct.REFUSE_ACCESS_REQUEST;
      case AccessDecision.Extend ignored -> ChildAct.EXTEND_ACCESS_REQUEST;
      case AccessDecision.Complain ignored -> ChildAct.COMPLAIN_OF_ACCESS;
    };
  }

  /** The code of the reason, null where the decision has none. */
  @Nullable String reason() {
    return switch (decision) {
      case AccessDecision.Release ignored -> null;
      case AccessDecision.Refuse refuse -> refuse.why().code();
      case AccessDecision.Extend extend -> extend.why().code();
      case AccessDecision.Complain complain -> complain.of().code();
    };
  }
}
