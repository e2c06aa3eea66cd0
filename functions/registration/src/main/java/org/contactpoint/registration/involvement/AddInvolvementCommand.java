package org.contactpoint.registration.involvement;

import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A service that adds itself to a child.
 *
 * @param authority the council of the service, as whose source it speaks
 * @param answer remembers the answer for a repeat of the request
 */
public record AddInvolvementCommand(
    Actor actor,
    ContactPointId child,
    Authority authority,
    Involvement involvement,
    Change.AnswerRemembered answer) {

  /** Under which name a remembered answer keeps the involvement's id. */
  public static final String INVOLVEMENT = "involvementId";
}
