package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteFunction;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.openapi.RouteText.OwnProblem;

/** The problems that a route can answer with, by their HTTP statuses. */
final class ProblemList {
  private static final String ID = "0c8f2f5e-6f0b-4f0e-9f39-0f2c7f6b6a11";

  private static final Map<Integer, List<String>> HEADERS =
      Map.of(401, List.of("WWW-Authenticate"), 409, List.of("Retry-After"));
  private static final Set<RouteFunction> OF_RECORDS =
      Set.of(RouteFunction.REGISTRATION, RouteFunction.SHIELDING, RouteFunction.UPLOADS);
  private static final OwnProblem RECORD_FULL =
      new OwnProblem(422, "The record has no room for more.", null);

  private ProblemList() {}

  /** Adds a response for each problem that the route can answer with. */
  static void add(ObjectNode responses, Route route, RouteText text, Schemas answers) {
    Map<String, OwnProblem> own = own(route, text);
    Set<Integer> statuses = statuses(route);
    own.values().forEach(one -> statuses.add(one.status()));
    for (int status : statuses) {
      Map<String, OwnProblem> more = new TreeMap<>(own);
      more.values().removeIf(one -> one.status() != status);
      ObjectNode response = responses.putObject(Integer.toString(status));
      if (more.isEmpty()) {
        response.put("$ref", "#/components/responses/" + name(status));
      } else {
        response.setAll(response(status, more, answers));
      }
    }
  }

  /** The problems that the route alone has, with the one of all routes that change a record. */
  private static Map<String, OwnProblem> own(Route route, RouteText text) {
    Map<String, OwnProblem> own = new TreeMap<>(text.problems());
    if (changes(route) && OF_RECORDS.contains(route.function())) {
      own.put("record-full", RECORD_FULL);
    }
    return own;
  }

  private static Set<Integer> statuses(Route route) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 429, 500, 503, 504));
    if (route.needs(RouteRequirement.TOKEN)) {
      statuses.addAll(Set.of(401, 403, 408, 413));
    }
    // The writer whose chain is verified is named in the query.
    if (route.path().contains("{") || route == Route.VERIFY_TRAIL) {
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
    return route.needs(RouteRequirement.IDEMPOTENCY_KEY)
        || route.method() == Method.DELETE
        || route.method() == Method.PUT;
  }

  /** The responses that many routes share, by their names. */
  static ObjectNode shared(Schemas answers) {
    ObjectNode shared = Texts.YAML.createObjectNode();
    Arrays.stream(ProblemKind.values())
        .mapToInt(ProblemKind::status)
        .distinct()
        .filter(status -> status != 405 && status != 406)
        .forEach(status -> shared.set(name(status), response(status, Map.of(), answers)));
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

  private static ObjectNode response(int status, Map<String, OwnProblem> own, Schemas answers) {
    ObjectNode response = Texts.YAML.createObjectNode();
    response.put("description", description(status, own));
    ObjectNode headers = SuccessResponse.usual(response.putObject("headers"));
    HEADERS.getOrDefault(status, List.of()).forEach(name -> SuccessResponse.header(headers, name));
    ObjectNode content = response.putObject("content").putObject("application/problem+json");
    content.set("schema", schema(status, own, answers));
    content.set(
        "example", Texts.YAML.valueToTree(Problem.of(kinds(status).getFirst()).members(ID)));
    return response;
  }

  private static String description(int status, Map<String, OwnProblem> own) {
    List<String> lines = new ArrayList<>();
    kinds(status).forEach(kind -> lines.add("- `" + kind.slug() + "`: " + kind.title() + "."));
    own.forEach((slug, one) -> lines.add("- `" + slug + "`: " + one.meaning()));
    if (status == ProblemKind.ACCESS_REFUSED.status()) {
      lines.add("- the code of the reason, which is `reason`, too.");
    }
    return String.join("\n", lines);
  }

  /** A problem of that status, with the types that it can have there and their own members. */
  private static ObjectNode schema(int status, Map<String, OwnProblem> own, Schemas answers) {
    List<String> slugs = new ArrayList<>();
    kinds(status).forEach(kind -> slugs.add(kind.slug()));
    slugs.addAll(own.keySet());
    ObjectNode members = Texts.YAML.createObjectNode();
    if (status == ProblemKind.ACCESS_REFUSED.status()) {
      ArrayNode reasons = Members.codes(Denial.class);
      reasons.forEach(reason -> slugs.add(reason.textValue()));
      members.putObject("reason").set("enum", reasons);
    }
    ArrayNode types = Texts.YAML.createArrayNode();
    slugs.forEach(slug -> types.add(type(slug)));
    members.putObject("type").set("enum", types);
    members.putObject("status").put("const", status);
    ObjectNode schema = Texts.YAML.createObjectNode();
    ArrayNode all = schema.putArray("allOf");
    all.addObject().put("$ref", "#/components/schemas/Problem");
    all.addObject().set("properties", members);
    own.forEach((slug, one) -> addMembers(all, slug, one, answers));
    return schema;
  }

  /** A problem of that type has the members of a record beside the usual ones. */
  private static void addMembers(ArrayNode all, String slug, OwnProblem own, Schemas answers) {
    if (own.members() != null) {
      ObjectNode condition = all.addObject();
      condition.putObject("if").putObject("properties").putObject("type").put("const", type(slug));
      condition.set("then", answers.reference(Members.type(own.members())));
    }
  }

  /** The URI of a type of problem. */
  private static String type(String slug) {
    return (String)
        new Problem(slug, "", 0, "", List.of(), Map.of()).members("").getOrDefault("type", "");
  }
}
