package org.contactpoint.domain.subjectaccess;

import java.time.Instant;
import org.contactpoint.domain.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param refusal why it was refused, null where it was released
 */
public record Ending(@Nullable AccessRefusalReason refusal, PersonId by, Instant at) {

  /** The state of the request from then on. */
  AccessRequestStatus status() {
    return refusal == null ? AccessRequestStatus.RELEASED : AccessRequestStatus.REFUSED;
  }
}
