package org.contactpoint.accounts.listing;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.accounts.form.AccountResponse;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** The accounts of the own council, whoever lapses next first. */
@Singleton
final class ListAccountsEndpoint implements Endpoints {
  private final AccountFiles files;

  ListAccountsEndpoint(AccountFiles files) {
    this.files = files;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_ACCOUNTS, AccountsResponse.class, this::list)
            .with(
                QueryParameter.plain(
                    "council",
                    String.class,
                    "The council's code; none but the caller's own is allowed."))
            .with(
                QueryParameter.filter(
                    "status", AccountStatus.class, "Only accounts in that state.")));
  }

  private Answer list(AuthorisedRequest request) {
    Authority own = request.caller().account().responsibleAuthority();
    String council = request.query("council").orElse(own.value());
    if (!council.equals(own.value())) {
      return Answer.refused(Denial.OTHER_COUNCIL);
    }
    String status = request.query("status").orElse("");
    if (status.isEmpty()) {
      return page(request, own, null);
    }
    return switch (AccountStatus.parse(status)) {
      case Parsed.Valid<AccountStatus>(AccountStatus one) -> page(request, own, one);
      case Parsed.Invalid<AccountStatus>(String reason) -> Answer.malformed("status", reason);
    };
  }

  private Answer page(AuthorisedRequest request, Authority own, @Nullable AccountStatus status) {
    int limit = request.limit();
    List<AccountFile> page =
        files.of(own, status, request.position().map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        page.size() < limit ? null : request.cursor(page.getLast().place().value());
    return request.disclose(
        new WorkDone(WorkAct.LIST_ACCOUNTS, "", List.of()),
        new AccountsResponse(page.stream().map(AccountResponse::of).toList(), cursor));
  }
}
