package org.contactpoint.domain.audit;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as it is read back.
 *
 * <p>More than ten components, because each is a field that an entry must have (rules §7).
 *
 * @param entryId writer and sequence, opaque
 * @param authority the council of the account, null for a national auditor
 * @param shown the children whom the answer showed
 */
public record TrailEntry(
    String entryId,
    Instant at,
    AccountId account,
    @Nullable AccountId onBehalfOf,
    String role,
    String organisation,
    @Nullable Authority authority,
    String action,
    @Nullable ContactPointId child,
    @Nullable String purpose,
    String outcome,
    @Nullable String reason,
    List<String> changed,
    List<ContactPointId> shown,
    String requestId) {}
