package org.contactpoint.domain.access;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and for whom: both are entered in the trail (rules §2.16, mediated access).
 *
 * @param onBehalfOf the active account that a management team or a case-management system acts for,
 *     null where the caller acts for itself
 * @param requestId the id in the answer's {@code X-Request-Id}
 */
public record Caller(Account account, @Nullable Account onBehalfOf, String requestId) {

  /** The same caller, acting for somebody. */
  public Caller actingFor(Account other) {
    return new Caller(account, other, requestId);
  }

  /** Whether that person asks, or is acted for. */
  public boolean involves(PersonId person) {
    return account.person().equals(person)
        || (onBehalfOf != null && onBehalfOf.person().equals(person));
  }
}
