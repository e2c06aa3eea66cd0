package org.contactpoint.accounts.request;

import java.util.List;
import org.contactpoint.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for an account.
 *
 * @param council {@code england} for the national sources and for national auditors
 */
public record RequestAccountRequest(
    String givenName,
    String familyName,
    String email,
    @Nullable String phone,
    OrganisationRequest organisation,
    String council,
    String jobRole,
    List<Role> roles) {

  /** The body that the person works for. */
  public record OrganisationRequest(String code, String name) {}

  @Override
  public String toString() {
    return "RequestAccountRequest[redacted]";
  }
}
