package org.contactpoint.shielding.deciding;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.ShieldReason;
import org.jspecify.annotations.Nullable;

/**
 * One step with one shield.
 *
 * @param shieldId as it was sent; what is no id is unknown
 * @param reason the code of why, null for a step that needs none
 * @param answer remembers the answer for a repeat of the request
 */
public record MoveShieldCommand(
    Caller caller,
    String shieldId,
    ShieldStep step,
    @Nullable ShieldReason reason,
    Change.AnswerRemembered answer) {

  /** Under which name a remembered answer keeps the id of the shield that it showed. */
  public static final String SHIELD = "shieldId";
}
