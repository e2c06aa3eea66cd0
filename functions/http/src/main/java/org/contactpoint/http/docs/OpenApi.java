package org.contactpoint.http.docs;

import static org.contactpoint.http.docs.BodySchema.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI 3.1 document of the API, made from the routes and the records that they read: what is
 * written there is what is served.
 */
@Singleton
public final class OpenApi {

  private static final Pattern ID = Pattern.compile("\\{([A-Za-z]+)}");

  private final Map<Route, Endpoint<?>> endpoints = new EnumMap<>(Route.class);

  OpenApi(List<Endpoints> endpoints) {
    endpoints.forEach(
        some -> some.all().forEach(endpoint -> this.endpoints.put(endpoint.route(), endpoint)));
  }

  /** The document as nested maps and lists, in the order of the routes. */
  public Map<String, Object> document() {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Route route : Route.values()) {
      paths.merge(
          route.path(),
          members(route.method().name().toLowerCase(Locale.ROOT), operation(route)),
          OpenApi::joined);
    }
    return members(
        "openapi",
        "3.1.0",
        "info",
        members("title", "ContactPoint", "version", "1"),
        "paths",
        paths,
        "components",
        components());
  }

  @SuppressWarnings("unchecked")
  private static Object joined(Object one, Object other) {
    Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) one);
    both.putAll((Map<String, Object>) other);
    return both;
  }

  private Map<String, Object> operation(Route route) {
    Map<String, Object> operation =
        members("operationId", route.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    operation.put("parameters", parameters(route));
    Endpoint<?> endpoint = endpoints.get(route);
    if (endpoint != null && endpoint.readsBody()) {
      operation.put(
          "requestBody", members("required", true, "content", content(route, endpoint.body())));
    }
    operation.put("responses", responses(endpoint == null ? null : endpoint.answer()));
    if (route.needs(RouteRequirement.TOKEN)) {
      operation.put("security", List.of(members("accessToken", List.of())));
    }
    return operation;
  }

  /** A change may come as a merge patch that says so (RFC 7396). */
  private static Map<String, Object> content(Route route, Class<?> body) {
    Map<String, Object> schema = members("schema", BodySchema.ofRequest(body));
    Map<String, Object> content = members("application/json", schema);
    if (route.method() == Method.PATCH) {
      content.put("application/merge-patch+json", schema);
    }
    return content;
  }

  private static List<Object> parameters(Route route) {
    List<Object> parameters = new ArrayList<>();
    Matcher ids = ID.matcher(route.path());
    while (ids.find()) {
      parameters.add(parameter(ids.group(1), "path", true));
    }
    if (route.needs(RouteRequirement.PURPOSE)) {
      parameters.add(parameter("Access-Purpose", "header", true));
    }
    if (route.needs(RouteRequirement.IDEMPOTENCY_KEY)) {
      parameters.add(parameter("Idempotency-Key", "header", true));
    }
    if (route.needs(RouteRequirement.IF_MATCH)) {
      parameters.add(parameter("If-Match", "header", true));
    }
    if (route.needs(RouteRequirement.TOKEN)) {
      parameters.add(parameter("On-Behalf-Of", "header", false));
    }
    parameters.add(parameter("X-Request-Id", "header", false));
    return parameters;
  }

  private static Map<String, Object> parameter(String name, String in, boolean required) {
    return members(
        "name", name, "in", in, "required", required, "schema", members("type", "string"));
  }

  private static Map<String, Object> responses(@Nullable Class<? extends Record> answer) {
    Map<String, Object> done = members("description", "Done");
    if (answer != null) {
      done.put(
          "content", members("application/json", members("schema", BodySchema.ofAnswer(answer))));
    }
    return members(
        "2XX",
        done,
        "default",
        members(
            "description",
            "A problem (RFC 9457)",
            "content",
            members(
                "application/problem+json",
                members("schema", members("$ref", "#/components/schemas/Problem")))));
  }

  private static Map<String, Object> components() {
    Map<String, Object> field =
        members(
            "type",
            "object",
            "properties",
            members("field", members("type", "string"), "reason", members("type", "string")));
    Map<String, Object> problem =
        members(
            "type",
            members("type", "string"),
            "title",
            members("type", "string"),
            "status",
            members("type", "integer"),
            "detail",
            members("type", "string"),
            "requestId",
            members("type", "string"),
            "errors",
            members("type", "array", "items", field));
    return members(
        "schemas",
        members("Problem", members("type", "object", "properties", problem)),
        "securitySchemes",
        members("accessToken", members("type", "http", "scheme", "bearer", "bearerFormat", "JWT")));
  }
}
