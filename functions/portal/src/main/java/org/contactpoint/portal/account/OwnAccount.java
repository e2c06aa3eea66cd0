package org.contactpoint.portal.account;

import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.session.Person;
import org.jspecify.annotations.Nullable;

/** One's own account, as the API shows it. */
public record OwnAccount(
    String accountId,
    String name,
    @Nullable String email,
    @Nullable String phone,
    Person.@Nullable Organisation organisation,
    @Nullable String council,
    @Nullable String jobRole,
    List<String> roles,
    @Nullable String signInRenewed) {

  public OwnAccount {
    roles = List.copyOf(roles);
  }

  /** What the account may do, by the names of its roles. */
  public String roleWords() {
    return roles.stream().map(Words::code).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return "OwnAccount[redacted]";
  }
}
