package org.contactpoint.portal.accounts;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /accounts}: the accounts of the own council, whoever lapses next first. */
@Singleton
final class AccountsPage implements Page {

  @Override
  public String path() {
    return "/accounts";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ListPlace.of(request, "");
    return request
        .api()
        .call(AccountSource.list(place), Accounts.class)
        .then(held -> PageAnswer.Shown.of("accounts/accounts", new AccountsView(held, place)));
  }
}
