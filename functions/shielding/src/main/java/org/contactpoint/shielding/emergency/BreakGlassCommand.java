package org.contactpoint.shielding.emergency;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.value.ContactPointId;

/**
 * An emergency of one child, stated by somebody who has just signed in.
 *
 * @param answer what is remembered for a repeat of the request, with the investigation's id
 */
public record BreakGlassCommand(
    Caller caller, Role as, ContactPointId child, Emergency emergency, PendingAnswer answer) {

  Actor actor() {
    return Actor.of(caller, as);
  }
}
