package org.contactpoint.http.edge;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.PublicEndpoint;

/** Finds the endpoint of a request by the paths and methods that {@link Route} declares. */
@Singleton
final class RouteTable {
  private static final String HEAD = "HEAD";
  // A character that a path can't have, or a malformed escape (RFC 3986, §3.3).
  private static final Pattern NO_PATH =
      Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]|%(?![0-9A-Fa-f]{2})");

  private final Map<Route, String[]> templates = new EnumMap<>(Route.class);
  private final Map<Route, PublicEndpoint> open = new EnumMap<>(Route.class);
  private final BeanProvider<EndpointTable> guarded;

  RouteTable(List<PublicEndpoint> open, BeanProvider<EndpointTable> guarded) {
    for (Route route : Route.values()) {
      templates.put(route, segments(route.path()));
    }
    open.forEach(endpoint -> this.open.put(endpoint.route(), endpoint));
    this.guarded = guarded;
  }

  /** What a method and a path lead to. */
  sealed interface Match {}

  /** An endpoint behind the access policy, and the ids of its path. */
  record Guarded(Endpoint<?> endpoint, Map<String, String> pathIds) implements Match {}

  /** An endpoint that anybody may call, and the ids of its path. */
  record Open(PublicEndpoint endpoint, Map<String, String> pathIds) implements Match {}

  /** The path has routes, but none with the request's method. */
  record WrongMethod(Set<String> allowed) implements Match {}

  /** There is no such path. */
  record Unknown() implements Match {}

  /** The path is malformed (RFC 3986, §3.3). */
  record Malformed() implements Match {}

  /** {@code HEAD} is served wherever {@code GET} is (RFC 9110, §9.3.2). */
  Match match(String method, String path) {
    if (NO_PATH.matcher(path).find()) {
      return new Malformed();
    }
    String asked = method.equals(HEAD) ? Method.GET.name() : method;
    String[] segments = segments(path);
    Set<String> allowed = new TreeSet<>();
    for (Map.Entry<Route, String[]> one : templates.entrySet()) {
      Optional<Map<String, String>> ids = ids(one.getValue(), segments);
      Optional<Match> served = ids.flatMap(found -> served(one.getKey(), found));
      if (served.isPresent() && one.getKey().method().name().equals(asked)) {
        return served.get();
      }
      if (served.isPresent()) {
        allowed.addAll(methods(one.getKey()));
      }
    }
    return allowed.isEmpty() ? new Unknown() : new WrongMethod(allowed);
  }

  /** A route that this function serves. */
  private Optional<Match> served(Route route, Map<String, String> ids) {
    return route.action().isEmpty()
        ? Optional.ofNullable(open.get(route)).map(endpoint -> new Open(endpoint, ids))
        : guarded.get().of(route).map(endpoint -> new Guarded(endpoint, ids));
  }

  private static List<String> methods(Route route) {
    return route.method() == Method.GET
        ? List.of(route.method().name(), HEAD)
        : List.of(route.method().name());
  }

  /** The ids that the template names; empty where the path is another one. */
  private static Optional<Map<String, String>> ids(String[] template, String[] path) {
    if (template.length != path.length) {
      return Optional.empty();
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (int i = 0; i < template.length; i++) {
      String part = template[i];
      if (part.startsWith("{")) {
        Optional<String> id = decoded(path[i]);
        if (id.isEmpty()) {
          return Optional.empty();
        }
        ids.put(part.substring(1, part.length() - 1), id.get());
      } else if (!part.equals(path[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }

  /** An id without its escapes (RFC 3986, §2.1), in which a plus sign is one. */
  private static Optional<String> decoded(String segment) {
    return segment.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** The parts of a path; a slash at its end says nothing. */
  private static String[] segments(String path) {
    String plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return plain.split("/", -1);
  }
}
