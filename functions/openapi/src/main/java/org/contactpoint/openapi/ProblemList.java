package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;

/** The problems that a route can answer with, by their HTTP statuses. */
final class ProblemList {
  private static final String ID = "0c8f2f5e-6f0b-4f0e-9f39-0f2c7f6b6a11";

  private ProblemList() {}

  /** Adds a response for each problem that the route can answer with. */
  static void add(ObjectNode responses, Route route, RouteText text) {
    Set<Integer> statuses = statuses(route);
    text.problems().values().forEach(own -> statuses.add(own.status()));
    statuses.forEach(
        status -> {
          String more = own(text, status);
          ObjectNode response = responses.putObject(Integer.toString(status));
          if (more.isEmpty()) {
            response.put("$ref", "#/components/responses/" + name(status));
          } else {
            response.setAll(response(status));
            response.put("description", response.get("description").textValue() + "\n" + more);
          }
        });
  }

  private static Set<Integer> statuses(Route route) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 429, 500, 503, 504));
    if (route.needs(RouteRequirement.TOKEN)) {
      statuses.addAll(Set.of(401, 403, 408, 413));
    }
    if (route.path().contains("{")) {
      statuses.add(404);
    }
    if (changes(route)) {
      statuses.addAll(Set.of(404, 409));
    }
    if (readsBody(route)) {
      statuses.addAll(Set.of(415, 422));
    }
    if (route.needs(RouteRequirement.IF_MATCH)) {
      statuses.addAll(Set.of(412, 428));
    }
    return statuses;
  }

  static boolean readsBody(Route route) {
    return route.method() == Method.POST || route.method() == Method.PATCH;
  }

  private static boolean changes(Route route) {
    return route.needs(RouteRequirement.IDEMPOTENCY_KEY) || route.method() == Method.DELETE;
  }

  private static String own(RouteText text, int status) {
    return text.problems().entrySet().stream()
        .filter(own -> own.getValue().status() == status)
        .map(own -> "- `" + own.getKey() + "`: " + own.getValue().meaning())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** The responses that many routes share, by their names. */
  static ObjectNode shared() {
    ObjectNode shared = Texts.YAML.createObjectNode();
    Arrays.stream(ProblemKind.values())
        .mapToInt(ProblemKind::status)
        .distinct()
        .filter(status -> status != 405 && status != 406)
        .forEach(status -> shared.set(name(status), response(status)));
    return shared;
  }

  private static List<ProblemKind> kinds(int status) {
    return Arrays.stream(ProblemKind.values()).filter(kind -> kind.status() == status).toList();
  }

  private static String name(int status) {
    return Arrays.stream(kinds(status).getFirst().name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static ObjectNode response(int status) {
    ObjectNode response = Texts.YAML.createObjectNode();
    response.put(
        "description",
        kinds(status).stream()
            .map(kind -> "- `" + kind.slug() + "`: " + kind.title() + ".")
            .collect(Collectors.joining("\n")));
    ObjectNode headers = SuccessResponse.usual(response.putObject("headers"));
    for (Map.Entry<Integer, String> one :
        Map.of(401, "WWW-Authenticate", 409, "Retry-After").entrySet()) {
      if (one.getKey() == status) {
        SuccessResponse.header(headers, one.getValue());
      }
    }
    ObjectNode content = response.putObject("content").putObject("application/problem+json");
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    content.set(
        "example", Texts.YAML.valueToTree(Problem.of(kinds(status).getFirst()).members(ID)));
    return response;
  }
}
