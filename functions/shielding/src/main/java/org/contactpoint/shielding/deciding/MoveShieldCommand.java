package org.contactpoint.shielding.deciding;

import java.util.function.Function;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldReason;
import org.jspecify.annotations.Nullable;

/**
 * One step with one shield.
 *
 * @param shieldId as it was sent; what is no id is unknown
 * @param reason the code of why, null for a step that needs none
 * @param answers remembers for a repeat of the request which shield was shown: an appeal opens
 *     another one than it names
 */
public record MoveShieldCommand(
    Caller caller,
    String shieldId,
    ShieldStep step,
    @Nullable ShieldReason reason,
    Function<ShieldId, Change.AnswerRemembered> answers) {}
