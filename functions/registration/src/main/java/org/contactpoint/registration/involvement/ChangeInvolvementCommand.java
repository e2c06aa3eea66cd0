package org.contactpoint.registration.involvement;

import java.util.List;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.source.OwnInvolvement;

/**
 * A change of an involvement that the caller may change.
 *
 * @param own the involvement as it stands on the record, as {@link FindInvolvement} found it
 * @param asShown whether record or involvement is still what the caller was shown; true for a
 *     change that does not depend on that
 * @param readOnly the read-only members that the request would change
 * @param answer remembers the answer for a repeat of the request
 */
public record ChangeInvolvementCommand(
    Actor actor,
    ChildRecord.Open child,
    OwnInvolvement own,
    InvolvementChange change,
    boolean asShown,
    List<String> readOnly,
    Change.AnswerRemembered answer) {}
