package org.contactpoint.registration.correct;

import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.commit.Change;

/**
 * A correction of one open record.
 *
 * @param asShown whether the record is still what the caller was shown
 * @param readOnly the read-only members that the request would change
 * @param answer remembers the answer for a repeat of the request
 */
public record CorrectChildCommand(
    Caller caller,
    ChildRecord.Open child,
    Correction correction,
    boolean asShown,
    List<String> readOnly,
    Change.AnswerRemembered answer) {}
