package org.contactpoint.shielding.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.shielding.deciding.ShieldResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/shields}. */
@Singleton
final class ListShieldsEndpoint implements Endpoints {

  private final ListShields listShields;

  ListShieldsEndpoint(ListShields listShields) {
    this.listShields = listShields;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_SHIELDS, ShieldsResponse.class, this::list)
            .with(
                QueryParameter.filter(
                    "status", ShieldStatus.class, "Only shields in that state.")));
  }

  private Answer list(AuthorisedRequest request) {
    Optional<Parsed<ShieldStatus>> status = request.query("status").map(ShieldStatus::parse);
    if (status.isPresent() && status.get() instanceof Parsed.Invalid<ShieldStatus> invalid) {
      return Answer.malformed("status", invalid.reason());
    }
    return page(request, status.flatMap(Parsed::toOptional).orElse(null));
  }

  private Answer page(AuthorisedRequest request, @Nullable ShieldStatus status) {
    String filter = status == null ? "" : status.code();
    ListShields.Page page =
        listShields.page(
            request.caller(),
            status,
            request.position().map(ListPlace::new).orElse(null),
            request.limit());
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_SHIELDS, filter, page.shields().stream().map(Shield::child).toList()),
        new ShieldsResponse(
            page.shields().stream()
                .map(shield -> ShieldResponse.of(shield, listShields.status(shield).code()))
                .toList(),
            page.next() == null ? null : request.cursor(page.next().value())));
  }
}
