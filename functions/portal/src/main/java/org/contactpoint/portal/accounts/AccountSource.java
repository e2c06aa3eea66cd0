package org.contactpoint.portal.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * Where a page finds its account. The API has a list and no route for one account, so a page looks
 * at the place of the list that it was reached from. A change moves the account to another place;
 * then what the API answered to the change is shown, which the session keeps.
 */
final class AccountSource {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTE = "account";

  private AccountSource() {}

  /** The call that lists accounts from that place on. */
  static ApiCall list(ListPlace place) {
    return ApiCall.get(place.on("/v1/accounts"));
  }

  /** The page of the account that the path names. */
  static PageAnswer found(PageRequest request, Function<Account, PageAnswer> page) {
    String id = request.id("accountId");
    return request
        .api()
        .call(list(ListPlace.of(request, "")), Accounts.class)
        .then(
            held ->
                held.named(id)
                    .or(() -> changed(request, id))
                    .map(page)
                    .orElseThrow(NoSuchPage::new));
  }

  private static Optional<Account> changed(PageRequest request, String id) {
    return request
        .notes()
        .find(NOTE)
        .map(AccountSource::read)
        .filter(account -> account.accountId().equals(id));
  }

  /** Leads to the page of an account that was changed, with that message. */
  static PageAnswer next(PageRequest request, Account account, String done) {
    request.notes().keep(NOTE, written(account.withLastSteps()));
    return new PageAnswer.Moved(
        "/accounts/" + account.accountId() + "?status=" + account.status() + "&done=" + done);
  }

  private static String written(Account account) {
    try {
      return JSON.writeValueAsString(account);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account read(String note) {
    try {
      return JSON.readValue(note, Account.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
