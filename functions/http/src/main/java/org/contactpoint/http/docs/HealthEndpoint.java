package org.contactpoint.http.docs;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** {@code GET /health}: answers once requests are taken, and says nothing else. */
@Singleton
final class HealthEndpoint implements PublicEndpoint {

  @Override
  public Route route() {
    return Route.HEALTH;
  }

  @Override
  public Optional<Response> response(Map<String, String> pathIds) {
    return Optional.of(
        Response.of(
            200, "application/json", "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8)));
  }
}
