package org.contactpoint.acceptance.house.bad.audit;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** Answers without asking who calls, and without an entry. */
class Unguarded implements PublicEndpoint {
  @Override
  public Route route() {
    return Route.READ_TRAIL;
  }

  @Override
  public Optional<Response> response(Map<String, String> pathIds) {
    return Optional.of(Response.empty(204));
  }
}
