package org.contactpoint.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.NoBody;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.json.Read;
import org.contactpoint.http.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says of each route all that a caller needs. */
class ApiDocumentTest {
  private static final ObjectNode DOCUMENT = ApiDocument.made();
  private static final Declarations DECLARED = new Declarations();

  /**
   * What queries ask by: a child and an account by their numbers, a writer of the trail by its id.
   */
  private static final Set<String> OF_QUERIES =
      Set.of(
          "direction",
          "account",
          "child",
          "council",
          "cursor",
          "from",
          "limit",
          "on",
          "status",
          "to",
          "writer");

  private static JsonNode operation(Route route) {
    return DOCUMENT
        .get("paths")
        .path(route.path())
        .path(route.method().name().toLowerCase(Locale.ROOT));
  }

  static Stream<Route> guarded() {
    return Arrays.stream(Route.values()).filter(route -> route.needs(RouteRequirement.TOKEN));
  }

  static Stream<Route> withBody() {
    return guarded().filter(route -> operation(route).has("requestBody"));
  }

  @ParameterizedTest
  @EnumSource
  void everyRouteHasItsTextItsFeatureAndExamples(Route route) {
    JsonNode operation = operation(route);
    assertThat(operation.at("/summary").asText()).isNotBlank().doesNotEndWith(".");
    assertThat(operation.at("/description").asText()).endsWith(".");
    assertThat(DOCUMENT.get("tags").findValuesAsText("name"))
        .contains(operation.at("/tags/0").asText());
    assertThat(operation.get("responses").findValues("example")).isNotEmpty();
    if (operation.has("requestBody")) {
      assertThat(operation.get("requestBody").findValues("example")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void everyParameterOfTheQueryIsThere(Route route) {
    List<String> declared =
        DECLARED.of(route).orElseThrow().parameters().stream().map(QueryParameter::name).toList();
    assertThat(operation(route).get("parameters"))
        .filteredOn(parameter -> parameter.get("in").asText().equals("query"))
        .extracting(parameter -> parameter.get("name").asText())
        .isEqualTo(declared);
  }

  /**
   * Paths and queries hold ids, codes, days and instants, and never what a person is (rules §3.3).
   */
  @ParameterizedTest
  @MethodSource("guarded")
  void nothingPersonalIsPartOfAUrl(Route route) {
    assertThat(operation(route).get("parameters"))
        .filteredOn(parameter -> !parameter.get("in").asText().equals("header"))
        .extracting(parameter -> parameter.get("name").asText())
        .allMatch(name -> name.endsWith("Id") || OF_QUERIES.contains(name));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void everyRouteAsksForATokenAndSaysHowItRefuses(Route route) {
    assertThat(operation(route).at("/security/0").has("accessToken")).isTrue();
    Set<String> statuses = Set.of("400", "401", "403", "429", "503", "504");
    assertThat(operation(route).get("responses").fieldNames()).toIterable().containsAll(statuses);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void anExampleOfAnAnswerHasTheFormOfTheAnswer(Route route) {
    operation(route)
        .get("responses")
        .properties()
        .forEach(
            one -> {
              JsonNode response = one.getValue();
              response.path("content").forEach(content -> assertThat(broken(content)).isEmpty());
            });
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void theExampleOfABodyIsReadAndHasItsForm(Route route) throws Exception {
    Endpoint<?> endpoint = DECLARED.of(route).orElseThrow();
    for (JsonNode content : operation(route).at("/requestBody/content")) {
      assertThat(broken(content)).isEmpty();
      byte[] body =
          content.get("example").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(new StrictJson().read(body, endpoint.body())).isInstanceOf(Read.Understood.class);
    }
    assertThat(operation(route).at("/requestBody/required").asBoolean())
        .isEqualTo(endpoint.body() != NoBody.class);
  }

  private static Set<ValidationMessage> broken(JsonNode content) {
    ObjectNode schema = DOCUMENT.objectNode();
    schema.set("components", DOCUMENT.get("components"));
    schema.setAll((ObjectNode) content.get("schema"));
    JsonSchema form =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return form.validate(content.get("example").toString(), InputFormat.JSON);
  }

  @Test
  void anExampleThatBreaksItsFormIsNoticed() {
    JsonNode content =
        operation(Route.LIST_UPLOADS).at("/responses/200/content/application~1json").deepCopy();
    ((ObjectNode) content.at("/example/items/0")).put("progress", 2);
    assertThat(broken(content)).isNotEmpty();
  }

  @Test
  void everyMemberIsDescribed() {
    for (Map.Entry<String, JsonNode> schema : DOCUMENT.at("/components/schemas").properties()) {
      for (Map.Entry<String, JsonNode> member : schema.getValue().path("properties").properties()) {
        assertThat(member.getValue().path("description").asText())
            .as(schema.getKey() + "." + member.getKey())
            .isNotBlank();
      }
    }
  }

  private static JsonNode schema(String name) {
    return DOCUMENT.at("/components/schemas").path(name);
  }

  @Test
  void whatMayBeAbsentAndWhatMayBeNullAreTwoThings() {
    JsonNode involvement = schema("InvolvementResponse");
    assertThat(involvement.get("required").toString())
        .contains("\"end\"")
        .doesNotContain("\"practitioner\"");
    assertThat(involvement.at("/properties/end/type").toString())
        .isEqualTo("[\"string\",\"null\"]");
    assertThat(schema("ChildRecordResponse").at("/properties/council/type").asText())
        .isEqualTo("string");
    assertThat(schema("TrailResponse").at("/properties/cursor/type").toString()).contains("null");
  }

  @Test
  void aRequestIsClosedAndAnAnswerMayGrow() {
    assertThat(schema("SearchRequest").get("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema("SearchResponse").has("additionalProperties")).isFalse();
  }

  @Test
  void codesAndTimesAreWhatIsWritten() {
    assertThat(schema("ShieldChildRequest").at("/properties/ground/enum").toString())
        .isEqualTo("[\"domestic-violence\",\"adoption\",\"witness\",\"other-harm\"]");
    assertThat(schema("SearchRequest").at("/properties/gender/anyOf").toString())
        .startsWith("[{\"type\":\"null\"}");
    assertThat(schema("CarerResponse").at("/properties/relationship/enum").toString())
        .contains("foster-carer");
    assertThat(schema("TrailEntryResponse").at("/properties/at/format").asText())
        .isEqualTo("date-time");
    assertThat(operation(Route.LIST_SHIELDS).at("/parameters").findValues("enum").toString())
        .contains("review-due");
  }
}
