package org.contactpoint.portal.world;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiTransport;
import org.jspecify.annotations.Nullable;

/**
 * A web API that answers each call with the example of its document, unless a test says otherwise;
 * a call that the document does not describe fails the test.
 */
public final class DocumentedApi implements ApiTransport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = document();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Map<Route, ApiAnswer> answers = new LinkedHashMap<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  /** A call as it was carried, and its body. */
  public record Sent(Route route, ApiCall call, JsonNode body) {}

  private static JsonNode document() {
    try (InputStream in =
        DocumentedApi.class.getResourceAsStream("/org/contactpoint/http/docs/openapi.json")) {
      return JSON.readTree(requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on that route answers so. */
  public DocumentedApi answering(Route route, int status, String json) {
    return answering(route, new ApiAnswer(status, Map.of(), json.getBytes(StandardCharsets.UTF_8)));
  }

  /** From now on that route answers exactly so. */
  public DocumentedApi answering(Route route, ApiAnswer answer) {
    answers.put(route, answer);
    return this;
  }

  /** From now on that route refuses, with a problem of that slug and those fields. */
  public DocumentedApi refusing(Route route, int status, String slug, String... fields) {
    List<String> errors = new ArrayList<>();
    for (String field : fields) {
      errors.add("{\"field\":\"" + field + "\",\"reason\":\"is not taken\"}");
    }
    return answering(
        route,
        status,
        "{\"type\":\"https://contactpoint.example/problems/%s\",\"title\":\"Refused\",\"status\":%d,\"detail\":\"The API refused this.\",\"requestId\":\"r\",\"errors\":[%s]}"
            .formatted(slug, status, String.join(",", errors)));
  }

  /** With which problems that route may refuse, by their slugs, and the status of each. */
  public static Map<String, Integer> problems(Route route) {
    Map<String, Integer> problems = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> response :
        DOCUMENT.at(operation(route)).path("responses").properties()) {
      JsonNode named = response.getValue().path("$ref");
      JsonNode declared =
          named.isMissingNode() ? response.getValue() : DOCUMENT.at(named.asText().substring(1));
      declared
          .findValues("enum")
          .forEach(
              types ->
                  types.forEach(
                      type ->
                          slug(type.asText())
                              .ifPresent(
                                  slug ->
                                      problems.put(slug, Integer.parseInt(response.getKey())))));
    }
    return problems;
  }

  private static Optional<String> slug(String type) {
    int end = type.lastIndexOf("/problems/");
    return end < 0 ? Optional.empty() : Optional.of(type.substring(end + "/problems/".length()));
  }

  /** Every call since the beginning. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The last call of that route. */
  public Sent last(Route route) {
    return sent.stream()
        .filter(one -> one.route() == route)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no call of " + route));
  }

  @Override
  public ApiAnswer carry(ApiCall call, String token, String requestId, byte @Nullable [] json) {
    Route route = route(call);
    JsonNode body = body(json);
    judge(route, call, body);
    sent.add(new Sent(route, call, body));
    return Optional.ofNullable(answers.get(route)).orElseGet(() -> example(route));
  }

  private static Route route(ApiCall call) {
    String[] path = call.path().split("\\?", 2)[0].split("/", -1);
    for (Route route : Route.values()) {
      if (route.method() == call.method() && fits(route.path().split("/", -1), path)) {
        return route;
      }
    }
    throw new AssertionError("the API has no " + call.method() + " " + call.path());
  }

  private static boolean fits(String[] template, String[] path) {
    if (template.length != path.length) {
      return false;
    }
    for (int i = 0; i < path.length; i++) {
      if (!template[i].startsWith("{") && !template[i].equals(path[i])) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode body(byte @Nullable [] json) {
    try {
      return json == null ? JSON.missingNode() : JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void judge(Route route, ApiCall call, JsonNode body) {
    for (RouteRequirement need : RouteRequirement.values()) {
      String header =
          switch (need) {
            case TOKEN -> null;
            case PURPOSE -> "Access-Purpose";
            case IDEMPOTENCY_KEY -> "Idempotency-Key";
            case IF_MATCH -> "If-Match";
          };
      if (header != null && route.needs(need) && !call.headers().containsKey(header)) {
        throw new AssertionError(route + " needs " + header);
      }
    }
    JsonNode asked = DOCUMENT.at(operation(route)).path("requestBody");
    JsonNode declared = asked.path("content").path("application/json").path("schema");
    if (declared.isMissingNode() && !body.isMissingNode()) {
      throw new AssertionError(route + " takes no body");
    }
    if (!declared.isMissingNode()
        && (asked.path("required").asBoolean() || !body.isMissingNode())) {
      List<String> broken =
          schema(declared).validate(body).stream().map(ValidationMessage::getMessage).toList();
      if (!broken.isEmpty()) {
        throw new AssertionError(route + ": " + broken);
      }
    }
  }

  private static JsonSchema schema(JsonNode declared) {
    ObjectNode schema = JSON.createObjectNode();
    schema.set("components", DOCUMENT.get("components"));
    schema.setAll((ObjectNode) declared);
    return SCHEMAS.getSchema(schema, STRICT);
  }

  private static JsonPointer operation(Route route) {
    return JsonPointer.compile("/paths")
        .appendProperty(route.path())
        .appendProperty(route.method().name().toLowerCase(Locale.ROOT));
  }

  private static ApiAnswer example(Route route) {
    JsonNode responses = DOCUMENT.at(operation(route)).path("responses");
    Map.Entry<String, JsonNode> success =
        responses.properties().stream()
            .filter(one -> one.getKey().startsWith("2"))
            .findFirst()
            .orElseThrow();
    JsonNode example = success.getValue().path("content").path("application/json").path("example");
    byte[] body =
        example.isMissingNode() ? new byte[0] : example.toString().getBytes(StandardCharsets.UTF_8);
    return new ApiAnswer(Integer.parseInt(success.getKey()), Map.of("ETag", "\"1\""), body);
  }
}
