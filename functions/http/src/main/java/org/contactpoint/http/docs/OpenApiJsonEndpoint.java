package org.contactpoint.http.docs;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** {@code GET /openapi.json}: the same document in JSON. */
@Singleton
final class OpenApiJsonEndpoint implements PublicEndpoint {

  @Override
  public Route route() {
    return Route.OPENAPI_JSON;
  }

  @Override
  public Optional<Response> response(Map<String, String> pathIds) {
    return DocumentFiles.response("openapi.json");
  }
}
