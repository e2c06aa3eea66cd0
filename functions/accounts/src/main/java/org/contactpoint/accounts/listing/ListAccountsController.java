package org.contactpoint.accounts.listing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
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
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.server.DoorController;
import org.jspecify.annotations.Nullable;

/** The accounts of the own council, whoever lapses next first. */
@DoorController
final class ListAccountsController {
  private final FrontDoor door;
  private final AccountFiles files;

  ListAccountsController(FrontDoor door, AccountFiles files) {
    this.door = door;
    this.files = files;
  }

  @Get("/v1/accounts")
  HttpResponse<?> list(HttpRequest<?> request) {
    return door.enter(request, Route.LIST_ACCOUNTS, Map.of(), this::list);
  }

  private Answer list(Call call) {
    Authority own = call.caller().account().keeper();
    String council = call.query("council").orElse(own.value());
    if (!council.equals(own.value())) {
      return Answer.refused(Denial.OTHER_COUNCIL);
    }
    String status = call.query("status").orElse("");
    if (status.isEmpty()) {
      return page(call, own, null);
    }
    return switch (AccountStatus.parse(status)) {
      case Parsed.Valid<AccountStatus>(AccountStatus one) -> page(call, own, one);
      case Parsed.Invalid<AccountStatus>(String reason) ->
          Answer.malformed(List.of(new FieldProblem("status", reason)));
    };
  }

  private Answer page(Call call, Authority own, @Nullable AccountStatus status) {
    String filter = status == null ? "" : status.code();
    int limit = call.limit();
    List<AccountFile> page =
        files.of(own, status, call.position(filter).map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        page.size() < limit ? null : call.cursor(filter, page.getLast().place().value());
    return call.disclose(
        new WorkDone(WorkAct.LIST_ACCOUNTS, "", List.of()),
        new AccountsResponse(page.stream().map(AccountResponse::of).toList(), cursor));
  }
}
