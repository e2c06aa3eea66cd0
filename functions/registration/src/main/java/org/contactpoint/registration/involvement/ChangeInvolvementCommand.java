package org.contactpoint.registration.involvement;

import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;

/**
 * A change of an involvement of the caller's own.
 *
 * @param shown whether record or involvement is still what the caller was shown
 * @param answer remembers the answer for a repeat of the request
 */
public record ChangeInvolvementCommand(
    Caller caller,
    Actor actor,
    ChildRecord.Open child,
    String involvementId,
    ChildAct act,
    UnaryOperator<Involvement> change,
    BiPredicate<ChildRecord.Open, Involvement> shown,
    Change.AnswerRemembered answer) {}
