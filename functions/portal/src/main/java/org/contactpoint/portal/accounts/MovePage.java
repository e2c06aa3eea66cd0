package org.contactpoint.portal.accounts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.decision.Decision;
import org.contactpoint.portal.decision.Fact;
import org.contactpoint.portal.decision.Sending;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;

/** {@code /accounts/{accountId}/{move}}: one {@link AccountMove}, and what it means. */
@Singleton
final class MovePage implements Page {

  @Override
  public String path() {
    return "/accounts/{accountId}/{move}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, move(request), FormErrors.none());
  }

  private static AccountMove move(PageRequest request) {
    return AccountMove.of(request.id("move")).orElseThrow(NoSuchPage::new);
  }

  private static PageAnswer shown(PageRequest request, AccountMove move, FormErrors errors) {
    ListPlace place = ListPlace.of(request, "");
    return AccountSource.found(
        request, account -> decision(account, move, place).shown(request.form(), errors));
  }

  private static Decision decision(Account account, AccountMove move, ListPlace place) {
    String page = "/accounts/" + account.accountId();
    return new Decision(
        move.heading(),
        place.on(page),
        place.on(page + "/" + move.path()),
        List.of(
            Fact.of("Name", account.name()),
            Fact.of("Job", Words.code(account.jobRole())),
            Fact.of("Organisation", account.organisation().name()),
            Fact.of("Roles", AccountWords.roleNames(account.roles()))),
        List.of(move.meaning()),
        move.question(),
        move.button());
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    AccountMove move = move(request);
    String route = "/v1/accounts/" + request.id("accountId") + move.route();
    Sending<Account> sending =
        new Sending<>(
            chosen -> ApiCall.post(route, request.key(), move.body(chosen)),
            Account.class,
            account -> AccountSource.next(request, account, move.path()),
            move.words());
    return Optional.of(
        move.question().answered(request, sending, errors -> shown(request, move, errors)));
  }
}
