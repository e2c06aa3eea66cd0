package org.contactpoint.portal.accounts;

import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/** A part of the list of accounts. */
public record AccountsView(Accounts held, ListPlace place) {

  /** How many are shown. */
  public String count() {
    String count = Words.count(held.items().size(), "account", "accounts");
    return held.cursor() == null ? count : count + " on this page, and more";
  }

  /** The page of one. */
  public String to(Account account) {
    return place.on("/accounts/" + account.accountId());
  }

  /** The page with those that follow, null for none. */
  public @Nullable String next() {
    String cursor = held.cursor();
    return cursor == null ? null : place.at(cursor).on("/accounts");
  }

  @Override
  public String toString() {
    return "AccountsView[redacted]";
  }
}
