package org.contactpoint.accounts.setup;

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
 * anybody in alone, and the machines that bring files.
 *
 * @param administrators of an authority, or of England
 * @param feeds the client of each authority's feed, by the authority's code
 */
record Founders(List<Administrator> administrators, Map<String, String> feeds) {

  Founders {
    administrators = List.copyOf(administrators);
    feeds = Map.copyOf(feeds);
  }

  static Founders read(String administrators, Map<String, String> feeds) {
    return new Founders(List.of(Json.read(administrators, Administrator[].class)), feeds);
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

  /** The account of an authority's feed. */
  static Account feed(String authority, String client) {
    String name = "Systems of " + authority;
    return Account.ofMachine(
        client,
        new Organisation(authority, name),
        name,
        Authority.parse(authority).orElseThrow(),
        Role.FEED);
  }
}
