package org.contactpoint.accounts.request;

import jakarta.inject.Singleton;
import java.util.List;
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
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;

/** Asking for an account. */
@Singleton
final class RequestAccountEndpoint implements Endpoints {
  private static final String ACCOUNT = "accountId";

  private final RequestAccount requestAccount;
  private final AccountFiles files;
  private final Ids ids;

  RequestAccountEndpoint(RequestAccount requestAccount, AccountFiles files, Ids ids) {
    this.requestAccount = requestAccount;
    this.files = files;
    this.ids = ids;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.REQUEST_ACCOUNT,
            RequestAccountRequest.class,
            AccountResponse.class,
            this::request));
  }

  private Answer request(AuthorisedRequest request, RequestAccountRequest body) {
    if (request.replay().isPresent()) {
      return repeated(request, request.replay().get());
    }
    RequestAccountForm form = new RequestAccountForm(ids);
    return form.read(body)
        .map(account -> requested(request, account))
        .orElseGet(() -> Answer.invalid(form.problems()));
  }

  private Answer requested(AuthorisedRequest request, Account account) {
    Map<String, String> answered = Map.of(ACCOUNT, account.id().value());
    return AccountAnswers.of(
        requestAccount.handle(
            new RequestAccountCommand(
                request.caller(), request.actor(), account, request.remember(201, answered))),
        true);
  }

  private Answer repeated(AuthorisedRequest request, RememberedAnswer first) {
    String id = first.ids().getOrDefault(ACCOUNT, "");
    return files
        .find(new AccountId(id))
        .map(
            file ->
                request.disclose(
                    new WorkDone(WorkAct.REQUEST_ACCOUNT, id, java.util.List.of()),
                    AccountResponse.of(file),
                    Answer::created))
        .orElseGet(Answer::notFound);
  }
}
