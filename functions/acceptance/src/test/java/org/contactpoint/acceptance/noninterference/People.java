package org.contactpoint.acceptance.noninterference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.local.issuer.LocalAccounts;

/** The accounts that call: those that are always there, and each role once in York and Bradford. */
final class People {
  private static final Authority BRADFORD = new Authority("E08000032");

  /** Those that a local run does not have. */
  static final List<Account> MORE =
      List.of(
          person("bradford.team", Role.MANAGEMENT_TEAM, BRADFORD),
          person("bradford.approver", Role.SHIELD_APPROVER, BRADFORD),
          Account.ofMachine(
              "bradford.feed", at(BRADFORD), "Bradford systems", BRADFORD, Role.FEED));

  private static final Map<String, Account> ALL =
      Stream.concat(LocalAccounts.ALL.stream(), MORE.stream())
          .collect(Collectors.toMap(account -> account.id().value(), account -> account));

  private People() {}

  /** The account of that name. */
  static Account named(String name) {
    return java.util.Objects.requireNonNull(ALL.get(name), name);
  }

  private static Account person(String name, Role role, Authority authority) {
    return new Account(
        new AccountId(name),
        new PersonId("person-" + name),
        "Alex Example",
        name + "@contactpoint.example",
        "+441632960300",
        at(authority),
        authority,
        "officer",
        Set.of(role),
        AccountStatus.ACTIVE,
        1);
  }

  private static Organisation at(Authority authority) {
    return new Organisation(authority.value() + "-CPX", "Council");
  }
}
