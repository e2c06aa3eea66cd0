package org.contactpoint.domain.vetting;

import java.time.Duration;
import java.time.Instant;

/**
 * A request to invite somebody anew, which waits for a second person's approval.
 *
 * @param requestedBy who asked; somebody else has to approve
 */
public record ReInvitation(ReInvitationReason reason, Signer requestedBy, Instant requestedAt) {
  /** How long a request may wait. */
  public static final Duration WAITS = Duration.ofDays(3);

  /** The moment from which on it can't be approved any more. */
  public Instant expires() {
    return requestedAt.plus(WAITS);
  }

  /** Whether it may be approved at that moment. */
  public boolean isPendingAt(Instant now) {
    return now.isBefore(expires());
  }
}
