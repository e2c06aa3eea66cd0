package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;

/** The endpoints of this function by their routes. */
@Singleton
final class EndpointTable {
  private final Map<Route, Endpoint<?>> byRoute = new EnumMap<>(Route.class);

  EndpointTable(List<Endpoints> endpoints) {
    endpoints.forEach(some -> some.all().forEach(this::add));
  }

  private void add(Endpoint<?> endpoint) {
    if (byRoute.put(endpoint.route(), endpoint) != null) {
      throw new IllegalStateException(endpoint.route() + " has two endpoints");
    }
  }

  /** The endpoint of that route; empty where another function serves it. */
  Optional<Endpoint<?>> of(Route route) {
    return Optional.ofNullable(byRoute.get(route));
  }
}
