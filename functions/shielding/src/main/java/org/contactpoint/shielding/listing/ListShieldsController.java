package org.contactpoint.shielding.listing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.server.DoorController;
import org.contactpoint.shielding.deciding.ShieldResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/shields}. */
@DoorController
final class ListShieldsController {

  private final FrontDoor door;
  private final ListShields listShields;

  ListShieldsController(FrontDoor door, ListShields listShields) {
    this.door = door;
    this.listShields = listShields;
  }

  @Get("/v1/shields")
  HttpResponse<?> list(HttpRequest<?> request) {
    return door.enter(request, Route.LIST_SHIELDS, Map.of(), this::list);
  }

  private Answer list(Call call) {
    Optional<Parsed<ShieldStatus>> status = call.query("status").map(ShieldStatus::parse);
    if (status.isPresent() && status.get() instanceof Parsed.Invalid<ShieldStatus> invalid) {
      return Answer.malformed(List.of(new FieldProblem("status", invalid.reason())));
    }
    return page(call, status.flatMap(Parsed::toOptional).orElse(null));
  }

  private Answer page(Call call, @Nullable ShieldStatus status) {
    String filter = status == null ? "" : status.code();
    ListShields.Page page =
        listShields.page(
            call.caller(),
            status,
            call.position(filter).map(ListPlace::new).orElse(null),
            call.limit());
    return call.disclose(
        new WorkDone(
            WorkAct.LIST_SHIELDS, filter, page.shields().stream().map(Shield::child).toList()),
        new ShieldsResponse(
            page.shields().stream()
                .map(shield -> ShieldResponse.of(shield, listShields.status(shield).code()))
                .toList(),
            page.next() == null ? null : call.cursor(filter, page.next().value())));
  }
}
