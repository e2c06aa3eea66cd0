package org.contactpoint.accounts.listing;

import java.util.List;
import org.contactpoint.accounts.form.AccountResponse;
import org.jspecify.annotations.Nullable;

/** A page of accounts. */
public record AccountsResponse(List<AccountResponse> items, @Nullable String cursor) {
  public AccountsResponse {
    items = List.copyOf(items);
  }
}
