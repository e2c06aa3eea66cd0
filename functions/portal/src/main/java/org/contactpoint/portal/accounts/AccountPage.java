package org.contactpoint.portal.accounts;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /accounts/{accountId}}: an account, its steps so far, and what comes next. */
@Singleton
final class AccountPage implements Page {
  static final String REQUESTED = "requested";
  static final String STEP = "step";

  private static final Map<String, String> MESSAGES =
      Map.of(
          REQUESTED,
          "The account has been asked for. The first step is the sponsorship.",
          STEP,
          "The step has been entered.",
          "activation",
          "The person has been let in, and gets an e-mail to set up the sign-in.",
          "suspension",
          "The account is suspended. It is refused from now on.",
          "reinstatement",
          "The account is active again.",
          "closure",
          "The account is closed for good.",
          "re-invitation",
          "Another administrator has 72 hours to approve the new invitation.",
          "re-invitation-approval",
          "The person gets a new invitation. What they signed in with before has ended.");

  @Override
  public String path() {
    return "/accounts/{accountId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ListPlace.of(request, "");
    Optional<String> message =
        request.parameter("done").flatMap(code -> Optional.ofNullable(MESSAGES.get(code)));
    return AccountSource.found(
        request,
        account ->
            PageAnswer.Shown.of(
                "accounts/account", new AccountView(account, place, message.orElse(null))));
  }
}
