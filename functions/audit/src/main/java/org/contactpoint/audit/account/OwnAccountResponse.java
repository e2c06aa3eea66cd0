package org.contactpoint.audit.account;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param council null for a national auditor
 * @param signInRenewed when two administrators last had the person invited anew, null where never
 */
public record OwnAccountResponse(
    String accountId,
    String name,
    @Nullable String email,
    @Nullable String phone,
    OrganisationResponse organisation,
    @Nullable String council,
    String jobRole,
    List<String> roles,
    String status,
    @Nullable Instant signInRenewed) {
  public OwnAccountResponse {
    roles = List.copyOf(roles);
  }

  /** The body that the account belongs to. */
  public record OrganisationResponse(String code, String name) {}

  static OwnAccountResponse of(OwnAccount own) {
    Account account = own.account();
    Authority council = account.authority();
    return new OwnAccountResponse(
        account.id().value(),
        account.displayName(),
        account.email(),
        account.phone(),
        new OrganisationResponse(account.organisation().code(), account.organisation().name()),
        council == null ? null : council.value(),
        account.jobRole(),
        account.roles().stream().sorted().map(Role::code).toList(),
        account.status().code(),
        own.signInRenewed());
  }

  @Override
  public String toString() {
    return "OwnAccountResponse[redacted]";
  }
}
