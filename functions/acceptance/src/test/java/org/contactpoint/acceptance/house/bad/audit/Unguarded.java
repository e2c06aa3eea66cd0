package org.contactpoint.acceptance.house.bad.audit;

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
  public Response response() {
    return Response.empty(204);
  }
}
