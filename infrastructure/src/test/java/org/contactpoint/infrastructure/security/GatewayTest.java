package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteFunction;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
  private final Templates prod = Synthesis.of("prod").stack("api");

  @Test
  void thereIsAMethodForEachRouteAndNoOther() {
    assertThat(prod.all("ApiGateway::Method"))
        .extracting(method -> method.at("/OperationName").asText())
        .containsExactlyInAnyOrder(
            List.of(Route.values()).stream().map(Route::name).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void aRouteAsksForATokenOfThisPoolWithItsScopeUnlessItIsPublished(Route route) {
    Resource method = prod.named("ApiGateway::Method", "OperationName", route.name());
    assertThat(method.at("/HttpMethod").asText()).isEqualTo(route.method().name());
    if (route.needs(RouteRequirement.TOKEN)) {
      assertThat(method.at("/AuthorizationType").asText()).isEqualTo("COGNITO_USER_POOLS");
      assertThat(method.at("/AuthorizerId").isMissingNode()).isFalse();
      assertThat(method.at("/AuthorizationScopes"))
          .extracting(JsonNode::asText)
          .isEqualTo(
              route.function() == RouteFunction.UPLOADS
                  ? List.of("contactpoint/directory", "contactpoint/upload")
                  : List.of("contactpoint/directory"));
    } else {
      assertThat(route)
          .isIn(Route.HEALTH, Route.OPENAPI, Route.OPENAPI_JSON, Route.DOCS, Route.DOCS_FILE);
      assertThat(method.at("/AuthorizationType").asText()).isEqualTo("NONE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRouteLeadsToTheAliasOfItsFunction(Route route) {
    String id =
        prod.named("ApiGateway::Method", "OperationName", route.name())
            .at("/Integration/Uri")
            .toString();
    String function = route.function() == RouteFunction.EVERY ? "SEARCH" : route.function().name();
    assertThat(id.toUpperCase(Locale.ROOT)).contains("\"" + function + "LIVE");
  }

  @Test
  void nothingPersonalIsLogged() {
    Resource stage = prod.all("ApiGateway::Stage").getFirst();
    assertThat(stage.at("/AccessLogSetting/Format").asText())
        .contains("$context.resourcePath")
        .doesNotContain(
            "$context.path", "identity", "sourceIp", "userAgent", "authorizer", "claims");
    assertThat(stage.at("/MethodSettings/0/DataTraceEnabled").asBoolean()).isFalse();
    assertThat(stage.at("/MethodSettings/0/LoggingLevel").asText()).isEqualTo("OFF");
    assertThat(stage.at("/MethodSettings/0/ThrottlingRateLimit").asInt()).isPositive();
  }

  @Test
  void theGatewayRefusesInTheWordsOfTheFunctions() throws IOException {
    List<Resource> refusals = prod.all("ApiGateway::GatewayResponse");
    assertThat(refusals)
        .extracting(refusal -> refusal.at("/ResponseType").asText())
        .contains(
            "UNAUTHORIZED",
            "ACCESS_DENIED",
            "RESOURCE_NOT_FOUND",
            "REQUEST_TOO_LARGE",
            "THROTTLED",
            "INTEGRATION_TIMEOUT",
            "DEFAULT_4XX",
            "DEFAULT_5XX");
    for (Resource refusal : refusals) {
      JsonNode headers = refusal.at("/ResponseParameters");
      assertThat(headers.get("gatewayresponse.header.Cache-Control").asText())
          .isEqualTo("'no-store'");
      assertThat(headers.get("gatewayresponse.header.X-Request-Id").asText())
          .isEqualTo("context.requestId");
      assertThat(headers.get("gatewayresponse.header.Content-Type").asText())
          .isEqualTo("'application/problem+json'");
      JsonNode problem =
          new ObjectMapper().readTree(refusal.at("/ResponseTemplates/application~1json").asText());
      assertThat(problem.fieldNames())
          .toIterable()
          .containsExactly("type", "title", "status", "detail", "requestId");
      assertThat(problem.get("status").asText()).isEqualTo(refusal.at("/StatusCode").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void aFirewallStandsBeforeTheApi(String stage) {
    Resource acl = Synthesis.of(stage).all("WAFv2::WebACL").getFirst();
    assertThat(acl.at("/Rules"))
        .extracting(rule -> rule.get("Name").asText())
        .containsExactly(
            "AWSManagedRulesAmazonIpReputationList",
            "AWSManagedRulesKnownBadInputsRuleSet",
            "AWSManagedRulesCommonRuleSet",
            "OneToken",
            "OneAddress");
    assertThat(Synthesis.of(stage).stack("api").all("WAFv2::WebACLAssociation")).hasSize(1);
    assertThat(
            Synthesis.of(stage).all("WAFv2::LoggingConfiguration").getFirst().at("/RedactedFields"))
        .hasSize(4)
        .anyMatch(field -> field.at("/SingleHeader/Name").asText().equals("authorization"))
        .anyMatch(field -> field.at("/SingleHeader/Name").asText().equals("cookie"))
        .anyMatch(field -> field.has("UriPath"))
        .anyMatch(field -> field.has("QueryString"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void whatTheContractAllowsTheFirewallOnlyCounts(String stage) {
    JsonNode common = Synthesis.of(stage).all("WAFv2::WebACL").getFirst().at("/Rules/2/Statement");
    assertThat(common.at("/ManagedRuleGroupStatement/RuleActionOverrides"))
        .allSatisfy(rule -> assertThat(rule.at("/ActionToUse").has("Count")).isTrue())
        .extracting(rule -> rule.get("Name").asText())
        .containsExactly("NoUserAgent_HEADER", "SizeRestrictions_BODY");
  }

  /** No account is stopped below 50 calls a second (rules §13.15). */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void oneAccountMayCallFiftyTimesASecond(String stage) {
    JsonNode rules = Synthesis.of(stage).all("WAFv2::WebACL").getFirst().at("/Rules");
    assertThat(rules)
        .filteredOn(rule -> rule.at("/Statement").has("RateBasedStatement"))
        .extracting(rule -> rule.at("/Statement/RateBasedStatement"))
        .hasSize(2)
        .allSatisfy(
            rate ->
                assertThat(rate.get("Limit").asInt())
                    .isGreaterThanOrEqualTo(50 * rate.get("EvaluationWindowSec").asInt()));
  }
}
