package org.contactpoint.domain.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.calendar.London;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param refusal why it was refused, null where it was released
 * @param told a digest of what was to be told at the release, null where it was refused or nothing
 *     was held
 */
public record Ending(
    @Nullable AccessRefusalReason refusal, PersonId by, Instant at, @Nullable String told) {
  /** For how many days after its day, in London, a released document can be read. */
  public static final int DAYS_READABLE = 30;

  /** A refusal for that reason, or a release of nothing where it is null. */
  public Ending(@Nullable AccessRefusalReason refusal, PersonId by, Instant at) {
    this(refusal, by, at, null);
  }

  /** Whether a document that was released so can be read on that day in London. */
  public boolean isReadableOn(LocalDate day) {
    return refusal == null && !day.isAfter(London.dateOf(at).plusDays(DAYS_READABLE));
  }

  /** The state of the request from then on. */
  AccessRequestStatus status() {
    return refusal == null ? AccessRequestStatus.RELEASED : AccessRequestStatus.REFUSED;
  }
}
