package org.contactpoint.shielding.record;

import java.util.List;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A change of an involvement with a shielded child.
 *
 * @param number under which the child was named: its own, or one that was joined with it
 * @param own the involvement, as it was read for this request
 * @param asShown whether record or involvement is still what the caller was shown; true for a
 *     change that does not depend on that
 * @param readOnly the read-only members that the request would change
 * @param answer remembers the answer for a repeat of the request
 */
record ChangeHiddenInvolvementCommand(
    Actor actor,
    ContactPointId number,
    HiddenInvolvements.Own own,
    InvolvementChange change,
    boolean asShown,
    List<String> readOnly,
    Change.AnswerRemembered answer) {}
