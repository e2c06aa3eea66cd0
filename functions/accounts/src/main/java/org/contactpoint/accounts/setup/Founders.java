package org.contactpoint.accounts.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.dynamodb.document.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who is there before anybody could be vetted: at least two administrators, so that nobody lets
 * anybody in alone, and the machines: those that send files, and those that people let ask for
 * them.
 *
 * @param administrators of an authority, or of England
 * @param machines the accounts of authorities' systems
 */
record Founders(List<Administrator> administrators, List<Account> machines) {

  Founders {
    administrators = List.copyOf(administrators);
    machines = List.copyOf(machines);
  }

  /**
   * The administrators of an authority.
   *
   * @throws IllegalStateException for a list that can't be read, or one that names another
   *     authority
   */
  static List<Administrator> administrators(String authority, String list) {
    List<Administrator> all = List.of(Json.read(list, Administrator[].class));
    if (!all.stream().allMatch(one -> one.authority().equals(authority))) {
      throw new IllegalStateException("the list of " + authority + " names another authority");
    }
    return all;
  }

  /** The accounts of systems, by their part and the code of their authority. */
  static List<Account> machines(Map<Role, Map<String, String>> clients) {
    List<Account> all = new ArrayList<>();
    clients.forEach(
        (part, ids) ->
            ids.forEach((authority, client) -> all.add(machine(authority, client, part))));
    return all;
  }

  private static Account machine(String authority, String client, Role role) {
    String name = "Systems of " + authority;
    return Account.ofMachine(
        client,
        new Organisation(authority, name),
        name,
        Authority.parse(authority).orElseThrow(),
        role);
  }

  /** One of the first administrators. */
  record Administrator(
      String name,
      String email,
      @Nullable String phone,
      String organisation,
      String organisationName,
      String authority) {

    EmailAddress address() {
      return EmailAddress.parse(email).orElseThrow();
    }

    Account account(AccountId id, PersonId person) {
      return new Account(
          id,
          person,
          name,
          address().value(),
          phone == null ? null : PhoneNumber.parse(phone).orElseThrow().value(),
          new Organisation(organisation, organisationName),
          Authority.parse(authority).orElseThrow(),
          "account-officer",
          Set.of(Role.USER_ADMINISTRATOR),
          AccountStatus.ACTIVE,
          1);
    }

    @Override
    public String toString() {
      return "Administrator[redacted]";
    }
  }
}
