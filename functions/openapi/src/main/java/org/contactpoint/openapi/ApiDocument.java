package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.NoBody;

/** The OpenAPI 3.1 document of the whole API, in the order of the routes. */
final class ApiDocument {
  private static final String JSON = "application/json";
  private static final String SCHEMAS = "schemas";

  private final Members members = new Members();
  private final RouteTexts texts = new RouteTexts();
  private final Declarations declarations = new Declarations();
  private final Schemas requests = Schemas.ofRequests(members);
  private final Schemas answers = Schemas.ofAnswers(members);

  private ApiDocument() {}

  /** Makes the document; the same code and texts give the same document. */
  static ObjectNode made() {
    return new ApiDocument().document();
  }

  private ObjectNode document() {
    ObjectNode document = Texts.read("info.yaml");
    ArrayNode tags = document.putArray("tags");
    texts
        .tags()
        .forEach(tag -> tags.addObject().put("name", tag.name()).put("description", tag.about()));
    ObjectNode paths = document.putObject("paths");
    for (Route route : Route.values()) {
      ObjectNode path = paths.withObjectProperty(route.path());
      path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    document.set("components", components());
    return document;
  }

  private ObjectNode components() {
    ObjectNode components = Texts.read("components.yaml");
    components.set("responses", ProblemList.shared(answers));
    ObjectNode schemas = components.withObject("/" + SCHEMAS);
    schemas.setAll(requests.collected());
    schemas.setAll(answers.collected());
    return components;
  }

  private ObjectNode operation(Route route) {
    RouteText text = texts.of(route);
    Optional<Endpoint<?>> endpoint = declarations.of(route);
    ObjectNode operation = Texts.YAML.createObjectNode();
    operation.put("operationId", route.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    operation.putArray("tags").add(texts.tag(route));
    operation.put("summary", text.summary()).put("description", text.description());
    ArrayNode security = operation.putArray("security");
    if (route.needs(RouteRequirement.TOKEN)) {
      security.addObject().putArray("accessToken");
    }
    operation.set(
        "parameters",
        ParameterList.of(route, endpoint.map(Endpoint::parameters).orElse(List.of()), members));
    if (ProblemList.readsBody(route)) {
      operation.set("requestBody", body(endpoint.orElseThrow(), text));
    }
    ObjectNode responses = operation.putObject("responses");
    responses.set(Integer.toString(text.status()), success(endpoint, text));
    ProblemList.add(responses, route, text, answers);
    return operation;
  }

  private ObjectNode body(Endpoint<?> endpoint, RouteText text) {
    ObjectNode body = Texts.YAML.createObjectNode();
    body.put("required", endpoint.readsBody());
    ObjectNode content = body.putObject("content");
    content.putObject(JSON).set("schema", requests.reference(endpoint.body()));
    if (endpoint.route().method() == Method.PATCH) {
      content
          .putObject("application/merge-patch+json")
          .set("schema", requests.reference(endpoint.body()));
    }
    JsonNode example =
        endpoint.body() == NoBody.class ? Texts.YAML.createObjectNode() : text.request();
    content.forEach(media -> ((ObjectNode) media).set("example", example));
    return body;
  }

  private ObjectNode success(Optional<Endpoint<?>> endpoint, RouteText text) {
    RouteText.Form form = text.form();
    if (form != null && form.example() == null) {
      return SuccessResponse.of(text, form.schema(), form.media());
    }
    ObjectNode success =
        SuccessResponse.of(text, answers.reference(answer(endpoint.orElseThrow())), List.of(JSON));
    if (form != null) {
      SuccessResponse.add(success, form);
    }
    return success;
  }

  private static Class<? extends Record> answer(Endpoint<?> endpoint) {
    Class<? extends Record> answer = endpoint.answer();
    if (answer == null) {
      throw new IllegalStateException(endpoint.route() + " has no form of its answer");
    }
    return answer;
  }
}
