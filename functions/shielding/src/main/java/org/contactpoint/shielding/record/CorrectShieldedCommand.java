package org.contactpoint.shielding.record;

import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.Authority;

/**
 * What a team puts right about a child that it shields.
 *
 * @param child the surviving record of the child, as it was read for this request
 * @param authority the team's, as whose source it speaks
 * @param asShown whether the record is still what the caller was shown
 * @param readOnly the read-only members that the request would change
 * @param answer remembers the answer for a repeat of the request
 */
record CorrectShieldedCommand(
    Caller caller,
    Actor actor,
    ChildRecord.Shielded child,
    Authority authority,
    Correction correction,
    boolean asShown,
    List<String> readOnly,
    Change.AnswerRemembered answer) {

  /** The event of the audit entry: it names the corrected fields, never their values. */
  static AuditEvent event(ChildRecord.Shielded child, Correction correction) {
    return new ChildTouched(ChildAct.CORRECT_CHILD, child.id(), correction.fields(), null);
  }
}
