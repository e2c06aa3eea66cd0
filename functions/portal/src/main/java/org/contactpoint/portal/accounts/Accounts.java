package org.contactpoint.portal.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts of the own council, as the API lists them. */
public record Accounts(List<Account> items, @Nullable String cursor) {
  public Accounts {
    items = List.copyOf(items);
  }

  Optional<Account> named(String accountId) {
    return items.stream().filter(account -> account.accountId().equals(accountId)).findFirst();
  }
}
