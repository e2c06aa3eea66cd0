package org.contactpoint.http.docs;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** {@code GET /openapi.yaml}: the API as a document for programs. */
@Singleton
final class OpenApiEndpoint implements PublicEndpoint {

  @Override
  public Route route() {
    return Route.OPENAPI;
  }

  @Override
  public Optional<Response> response(Map<String, String> pathIds) {
    return DocumentFiles.response("openapi.yaml");
  }
}
