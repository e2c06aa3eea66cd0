package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /audit/accounts/{accountId}}: what was done with an account (rules §7). */
@Singleton
final class AccountTrailPage implements Page {

  @Override
  public String path() {
    return "/audit/accounts/{accountId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    String id = request.id("accountId");
    return TrailPages.shown(
        request,
        "account",
        id,
        new TrailView.Subject(TrailPages.ofAccount(id), "What an account did", id));
  }
}
