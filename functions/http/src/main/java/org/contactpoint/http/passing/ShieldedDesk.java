package org.contactpoint.http.passing;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;

/**
 * The desk of the shielding function: whoever meets a shielded child passes the whole call on, with
 * the record that they found, and returns the answer as it comes. The desk decides, enters the
 * trail and answers by itself.
 */
public interface ShieldedDesk {

  /**
   * Opens the record for the caller: its face, and to a team what their own council's sources said.
   */
  Answer view(Call call, ChildRecord.Shielded child);

  /** Adds the caller's own involvement, which they see and nobody else. */
  Answer addInvolvement(Call call, ChildRecord.Shielded child);

  /** Ends an involvement of the caller's own. */
  Answer endInvolvement(Call call, ChildRecord.Shielded child, String involvementId);

  /** Withdraws the consent of an involvement of the caller's own. */
  Answer withdrawConsent(Call call, ChildRecord.Shielded child, String involvementId);

  /** Corrects the record, for the child's team alone. */
  Answer correct(Call call, ChildRecord.Shielded child);

  /** Proposes a merge in which the child takes part, for the child's team alone. */
  Answer merge(Call call, ChildRecord.Shielded child);
}
