package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.accounts.Account;
import org.contactpoint.portal.accounts.Suspensions;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.decision.Decision;
import org.contactpoint.portal.decision.Fact;
import org.contactpoint.portal.decision.Sending;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /audit/accounts/{accountId}/suspension}: an auditor keeps somebody out (rules §2). */
@Singleton
final class SuspendPage implements Page {
  private static final Map<String, String> WORDS =
      Map.of(
          "out-of-turn", "This account is not active, so it is refused already",
          "same-person", "You can’t suspend your own account",
          "not-found", "There is no such account, or not one that you may suspend");

  @Override
  public String path() {
    return "/audit/accounts/{accountId}/suspension";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    String id = request.id("accountId");
    String trail = TrailPages.ofAccount(id);
    return new Decision(
            "Suspend an account",
            trail,
            trail + "/suspension",
            List.of(Fact.of("Account", id, trail)),
            List.of(
                "The account is refused from the next click on, also where the person is signed in"
                    + " now. A user administrator of the account’s council can let the person in"
                    + " again."),
            Suspensions.QUESTION,
            "Suspend the account")
        .shown(request.form(), errors);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    String id = request.id("accountId");
    return Optional.of(
        Suspensions.QUESTION.answered(
            request,
            new Sending<>(
                reason ->
                    ApiCall.post(
                        "/v1/accounts/" + id + "/suspension",
                        request.key(),
                        Map.of("reason", reason)),
                Account.class,
                account -> new PageAnswer.Moved(TrailPages.ofAccount(id) + "?done=suspended"),
                WORDS),
            errors -> shown(request, errors)));
  }
}
