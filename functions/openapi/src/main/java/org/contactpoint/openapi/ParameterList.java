package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.endpoint.QueryParameter;

/** The parameters of an operation: those of its path, of its query, and its headers. */
final class ParameterList {
  private static final Pattern ID = Pattern.compile("\\{([A-Za-z]+)}");
  private static final String SCHEMA = "schema";

  private final Members members;
  private final ArrayNode list = Texts.YAML.createArrayNode();

  private ParameterList(Members members) {
    this.members = members;
  }

  static ArrayNode of(Route route, List<QueryParameter> query, Members members) {
    ParameterList parameters = new ParameterList(members);
    parameters.addPath(route);
    query.forEach(parameters::addQuery);
    parameters.addHeaders(route);
    return parameters.list;
  }

  private void addPath(Route route) {
    Matcher ids = ID.matcher(route.path());
    while (ids.find()) {
      ObjectNode known = members.of("", ids.group(1));
      ObjectNode id = parameter(ids.group(1), "path", known.remove("description").textValue());
      id.withObject("/" + SCHEMA).put("minLength", 1).setAll(known);
    }
  }

  private void addQuery(QueryParameter declared) {
    ObjectNode parameter = parameter(declared.name(), "query", declared.description());
    parameter.put("required", false);
    parameter.set(SCHEMA, schema(declared.type()));
  }

  private ObjectNode schema(Class<?> type) {
    ObjectNode schema = Texts.YAML.createObjectNode().put("type", "string");
    if (type == Integer.class) {
      return schema.put("type", "integer").put("minimum", 1).put("maximum", 200).put("default", 50);
    }
    if (type == Instant.class) {
      schema.putArray("anyOf").add(format("date")).add(format("date-time"));
    } else if (type == ContactPointId.class) {
      schema.set("pattern", members.of("", "childId").get("pattern"));
    } else if (type.isEnum()) {
      schema.set("enum", Members.codes(type));
    }
    return schema;
  }

  private static ObjectNode format(String name) {
    return Texts.YAML.createObjectNode().put("format", name);
  }

  private void addHeaders(Route route) {
    if (route.needs(RouteRequirement.PURPOSE)) {
      header("Access-Purpose", "What the record is opened, made or changed for.")
          .withObject("/" + SCHEMA)
          .set("enum", Members.codes(Purpose.class));
    }
    if (route.needs(RouteRequirement.IDEMPOTENCY_KEY)) {
      header(
              "Idempotency-Key",
              "Tells a repeat from another request, for 24 hours. A repeat has the same ids in its"
                  + " path, the same purpose and the same body.")
          .withObject("/" + SCHEMA)
          .put("pattern", "^[\\x21-\\x7E]{1,128}$");
    }
    if (route.needs(RouteRequirement.IF_MATCH)) {
      header("If-Match", "The ETag of what the caller was shown.");
    }
    if (route.needs(RouteRequirement.TOKEN)) {
      header(
              "On-Behalf-Of",
              "The account for which a case-management system acts; anybody else who sends it is"
                  + " refused.")
          .put("required", false);
    }
    header(
            "X-Request-Id",
            "A UUID by which the request is quoted; any other text is replaced by one.")
        .put("required", false);
  }

  private ObjectNode header(String name, String description) {
    return parameter(name, "header", description);
  }

  private ObjectNode parameter(String name, String in, String description) {
    ObjectNode parameter = list.addObject();
    parameter.put("name", name).put("in", in).put("description", description).put("required", true);
    parameter.putObject(SCHEMA).put("type", "string");
    return parameter;
  }
}
