package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Takes from a request of HTTP what is judged: some headers, the ids of its path, its contents. */
@Singleton
final class RequestReading {
  private static final String PURPOSE = "Access-Purpose";
  private static final String ON_BEHALF_OF = "On-Behalf-Of";

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
        new Credentials(headers.only("Authorization").orElse(null), onBehalfOf(headers)),
        new Conditions(
            headers.only(PURPOSE).orElse(null),
            headers.only(Repeats.HEADER).orElse(null),
            digest(request, route, pathIds, headers.only(PURPOSE).orElse("")),
            headers.only("If-Match").orElse(null),
            accept(headers)));
  }

  private static @Nullable String accept(Headers headers) {
    List<String> lines = headers.all("Accept");
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  private static @Nullable String onBehalfOf(Headers headers) {
    return headers.all(ON_BEHALF_OF).isEmpty() ? null : headers.only(ON_BEHALF_OF).orElse("");
  }

  /** What a request asks for: of whom, what, and why where a header says so. */
  private String digest(Request request, Route route, Map<String, String> pathIds, String purpose) {
    if (!route.needs(RouteRequirement.IDEMPOTENCY_KEY)
        || !(request.body() instanceof RequestBody.Whole whole)) {
      return "";
    }
    Map<String, String> named = new HashMap<>(pathIds);
    if (route.needs(RouteRequirement.PURPOSE)) {
      named.put(PURPOSE, purpose);
    }
    return repeats.digest(named, whole.bytes());
  }

  <B> Contents<B> contents(Request request) {
    return new HttpContents<>(request, json, parameters);
  }
}
