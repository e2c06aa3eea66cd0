package org.contactpoint.portal.account;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;

/** {@code /account}: one's own account, what one did, and signing out everywhere. */
@Singleton
final class AccountPage implements Page {

  @Override
  public String path() {
    return "/account";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .both(
            ApiCall.get("/v1/me"),
            OwnAccount.class,
            ApiCall.get(ListPlace.of(request).on("/v1/me/trail?limit=25")),
            OwnTrail.class)
        .then(
            both ->
                PageAnswer.Shown.of(
                    "account/account",
                    new ActivityView(
                        both.first(), both.second(), Purposes.mayOpenRecords(request.person()))));
  }
}
