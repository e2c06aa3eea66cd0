package org.contactpoint.domain.audit;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * The person or machine that acted, as the trail records it.
 *
 * @param authority the account's council, null for a national auditor
 */
public record Actor(
    AccountId account,
    @Nullable AccountId onBehalfOf,
    Role role,
    String organisation,
    @Nullable Authority authority,
    String requestId) {

  /** The caller in the role that allowed, or would have had to allow, the act. */
  public static Actor of(Caller caller, Role role) {
    return new Actor(
        caller.account().id(),
        caller.onBehalfOf() == null ? null : caller.onBehalfOf().id(),
        role,
        caller.account().organisation().code(),
        caller.account().authority(),
        caller.requestId());
  }

  /** The caller in the first of their roles, for a refusal that no role explains. */
  public static Actor of(Caller caller) {
    return of(
        caller, caller.account().roles().stream().sorted().findFirst().orElse(Role.PRACTITIONER));
  }
}
