package org.contactpoint.domain.subjectaccess;

import java.time.Instant;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.Authority;

/**
 * The shield that hides the child of a request now.
 *
 * @param key names the shield and who answers for it: a review under another one does not count
 * @param holder the authority that reviews and may read the whole document
 * @param openedAt when the child was hidden
 */
public record AccessShield(String key, Authority holder, Instant openedAt) {

  /** What of a shield a request depends on. */
  public static AccessShield of(Shield shield) {
    return new AccessShield(
        shield.id().value() + "|" + shield.responsible().value(),
        shield.responsible(),
        shield.openedAt());
  }
}
