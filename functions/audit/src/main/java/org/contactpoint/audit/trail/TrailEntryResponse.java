package org.contactpoint.audit.trail;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as it is shown. Veiled, it also lacks the request's id: a request may have
 * left other entries, from which it would be known.
 *
 * <p>More than ten components, because they are the members of the answer's JSON, one for one.
 */
public record TrailEntryResponse(
    String entryId,
    Instant at,
    @Nullable String accountId,
    @Nullable String onBehalfOf,
    String role,
    @Nullable String organisation,
    String action,
    @Nullable String childId,
    @Nullable String purpose,
    String outcome,
    @Nullable String reason,
    @Nullable String requestId) {

  static TrailEntryResponse of(VisibleEntry seen) {
    TrailEntry entry = seen.entry();
    boolean anonymous = seen.redaction() == VisibleEntry.Redaction.ACTOR;
    AccountId behalf = entry.onBehalfOf();
    ContactPointId child = seen.redaction() == VisibleEntry.Redaction.CHILD ? null : entry.child();
    return new TrailEntryResponse(
        entry.entryId(),
        entry.at(),
        anonymous ? null : entry.account().value(),
        anonymous || behalf == null ? null : behalf.value(),
        entry.role(),
        anonymous ? null : entry.organisation(),
        entry.action(),
        child == null ? null : child.value(),
        entry.purpose(),
        entry.outcome(),
        entry.reason(),
        anonymous ? null : entry.requestId());
  }
}
