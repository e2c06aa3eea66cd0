package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.request.Conditions;
import org.contactpoint.http.request.Credentials;
import org.contactpoint.http.request.ParameterReading;
import org.contactpoint.http.request.Repeats;
import org.contactpoint.http.request.RequestContext;

/** Takes from a request of HTTP what is judged: some headers, the ids of its path, its contents. */
@Singleton
final class RequestReading {
  private final Repeats repeats;
  private final StrictJson json;
  private final ParameterReading parameters;

  RequestReading(Repeats repeats, StrictJson json, ParameterReading parameters) {
    this.repeats = repeats;
    this.json = json;
    this.parameters = parameters;
  }

  RequestContext context(
      Request request, String requestId, Route route, Map<String, String> pathIds) {
    Headers headers = request.headers();
    return new RequestContext(
        route,
        requestId,
        pathIds,
        new Credentials(
            headers.only("Authorization").orElse(null), headers.only("On-Behalf-Of").orElse(null)),
        new Conditions(
            headers.only("Access-Purpose").orElse(null),
            headers.only(Repeats.HEADER).orElse(null),
            digest(request, route, pathIds),
            headers.only("If-Match").orElse(null)));
  }

  private String digest(Request request, Route route, Map<String, String> pathIds) {
    return route.needs(RouteRequirement.IDEMPOTENCY_KEY)
            && request.body() instanceof RequestBody.Whole whole
        ? repeats.digest(pathIds, whole.bytes())
        : "";
  }

  <B> Contents<B> contents(Request request) {
    return new HttpContents<>(request, json, parameters);
  }
}
