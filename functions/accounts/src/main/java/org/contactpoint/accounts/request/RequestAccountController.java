package org.contactpoint.accounts.request;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.contactpoint.accounts.form.AccountAnswers;
import org.contactpoint.accounts.form.AccountResponse;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;

/** Asking for an account. */
@DoorController
final class RequestAccountController {
  private static final String ACCOUNT = "accountId";

  private final FrontDoor door;
  private final RequestAccount requestAccount;
  private final AccountFiles files;
  private final Ids ids;

  RequestAccountController(
      FrontDoor door, RequestAccount requestAccount, AccountFiles files, Ids ids) {
    this.door = door;
    this.requestAccount = requestAccount;
    this.files = files;
    this.ids = ids;
  }

  @Post("/v1/accounts")
  HttpResponse<?> request(HttpRequest<?> request) {
    return door.enter(request, Route.REQUEST_ACCOUNT, Map.of(), this::request);
  }

  private Answer request(Call call) {
    RequestAccountRequest body = call.body(RequestAccountRequest.class);
    if (call.replay().isPresent()) {
      return repeated(call, call.replay().get());
    }
    RequestAccountForm form = new RequestAccountForm(ids);
    return form.read(body)
        .map(account -> requested(call, account))
        .orElseGet(() -> Answer.invalid(form.problems()));
  }

  private Answer requested(Call call, Account account) {
    Map<String, String> answered = Map.of(ACCOUNT, account.id().value());
    return AccountAnswers.of(
        requestAccount.handle(
            new RequestAccountCommand(
                call.caller(), call.actor(), account, call.remember(201, answered))),
        true);
  }

  private Answer repeated(Call call, RememberedAnswer first) {
    String id = first.ids().getOrDefault(ACCOUNT, "");
    return files
        .find(new AccountId(id))
        .map(
            file ->
                call.disclose(
                    new WorkDone(WorkAct.REQUEST_ACCOUNT, id, java.util.List.of()),
                    AccountResponse.of(file),
                    Answer::created))
        .orElseGet(Answer::notFound);
  }
}
