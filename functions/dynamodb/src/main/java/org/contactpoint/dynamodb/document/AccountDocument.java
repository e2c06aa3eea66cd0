package org.contactpoint.dynamodb.document;

import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** A way in. */
public record AccountDocument(
    String person,
    String displayName,
    @Nullable String email,
    @Nullable String phone,
    String organisation,
    String organisationName,
    @Nullable String authority,
    String jobRole,
    List<String> roles,
    String status) {

  /** The document of an account. */
  public static AccountDocument of(Account account) {
    return new AccountDocument(
        account.person().value(),
        account.displayName(),
        account.email(),
        account.phone(),
        account.organisation().code(),
        account.organisation().name(),
        account.authority() == null ? null : account.authority().value(),
        account.jobRole(),
        account.roles().stream().map(Role::code).sorted().toList(),
        account.status().code());
  }

  /** The account that it is the document of. */
  public Account account(String id, long version) {
    return new Account(
        new AccountId(id),
        new PersonId(person),
        displayName,
        email,
        phone,
        new Organisation(organisation, organisationName),
        authority == null ? null : new Authority(authority),
        jobRole,
        roles.stream().map(role -> Role.parse(role).orElseThrow()).collect(Collectors.toSet()),
        status(status),
        version);
  }

  private static AccountStatus status(String code) {
    for (AccountStatus status : AccountStatus.values()) {
      if (status.code().equals(code)) {
        return status;
      }
    }
    throw new IllegalStateException("no such account status: " + code);
  }

  @Override
  public String toString() {
    return "AccountDocument[redacted]";
  }
}
