package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway of the pages, and the function behind it. */
class PortalTest {
  private final Templates prod = Synthesis.of("prod").stack("portal");

  @Test
  void everyPathAndMethodLeadsToTheAliasOfTheOneFunction() {
    assertThat(prod.all("ApiGateway::Resource"))
        .extracting(path -> path.at("/PathPart").asText())
        .containsExactly("{proxy+}");
    assertThat(prod.all("ApiGateway::Method"))
        .hasSize(2)
        .allSatisfy(
            method -> {
              assertThat(method.at("/HttpMethod").asText()).isEqualTo("ANY");
              assertThat(method.at("/AuthorizationType").asText()).isEqualTo("NONE");
              assertThat(method.at("/Integration/Uri").toString()).contains("PortalLive");
            });
  }

  @Test
  void packedPagesAndFontsPassTheGatewayAsTheyAre() {
    assertThat(
            Synthesis.of("prod")
                .named("ApiGateway::RestApi", "Name", "contactpoint-prod-portal")
                .at("/BinaryMediaTypes")
                .toString())
        .isEqualTo("[\"*/*\"]");
  }

  @Test
  void nothingPersonalIsLoggedAndNotEvenThePatternOfAPath() {
    Resource stage = prod.all("ApiGateway::Stage").getFirst();
    assertThat(stage.at("/AccessLogSetting/Format").asText())
        .contains("$context.resourcePath")
        .doesNotContain("$context.path", "identity", "sourceIp", "userAgent", "authorizer");
    assertThat(stage.at("/MethodSettings/0/DataTraceEnabled").asBoolean()).isFalse();
    assertThat(stage.at("/MethodSettings/0/LoggingLevel").asText()).isEqualTo("OFF");
    assertThat(stage.at("/MethodSettings/0/ThrottlingRateLimit").asInt()).isPositive();
  }

  @Test
  void theGatewayRefusesWithAPageThatHoldsNothingOfTheRequestAndRunsNothing() {
    assertThat(prod.all("ApiGateway::GatewayResponse"))
        .extracting(refusal -> refusal.at("/ResponseType").asText())
        .contains(
            "ACCESS_DENIED",
            "WAF_FILTERED",
            "RESOURCE_NOT_FOUND",
            "REQUEST_TOO_LARGE",
            "THROTTLED",
            "INTEGRATION_TIMEOUT",
            "DEFAULT_4XX",
            "DEFAULT_5XX");
    assertThat(prod.all("ApiGateway::GatewayResponse"))
        .allSatisfy(
            refusal -> {
              JsonNode headers = refusal.at("/ResponseParameters");
              assertThat(header(headers, "Cache-Control")).isEqualTo("'no-store'");
              assertThat(header(headers, "Content-Security-Policy")).isEqualTo("'sandbox'");
              assertThat(header(headers, "Content-Type")).isEqualTo("'text/html; charset=utf-8'");
              assertThat(header(headers, "X-Frame-Options")).isEqualTo("'DENY'");
              assertThat(refusal.at("/ResponseTemplates/application~1json").asText())
                  .startsWith("<!DOCTYPE html><html lang=\"en\">")
                  .contains("<title>", "<h1>")
                  .doesNotContain("$", "<script", "http");
            });
  }

  private static String header(JsonNode headers, String name) {
    return headers.get("gatewayresponse.header." + name).asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void theFirewallOfTheApiStandsBeforeThePagesToo(String stage) {
    Templates templates = Synthesis.of(stage);
    assertThat(templates.all("WAFv2::WebACL")).hasSize(1);
    assertThat(templates.stack("portal").all("WAFv2::WebACLAssociation"))
        .singleElement()
        .satisfies(
            association ->
                assertThat(association.at("/ResourceArn").toString()).contains("PagesStage"));
  }

  @Test
  void functionIsToldWhereItIsWhereTheApiIsAndWherePeopleSignIn() {
    JsonNode variables =
        prod.named("Lambda::Function", "FunctionName", "contactpoint-prod-portal")
            .at("/Environment/Variables");
    assertThat(variables.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "CONTACTPOINT_TOKEN_ISSUER",
            "CONTACTPOINT_KEYS_PREFIX",
            "CONTACTPOINT_PORTAL_API",
            "CONTACTPOINT_PORTAL_UPLOADS",
            "CONTACTPOINT_PORTAL_URL",
            "CONTACTPOINT_SIGN_IN_CLIENT",
            "CONTACTPOINT_SIGN_IN_URL",
            "CONTACTPOINT_TABLE_PREFIX",
            "CONTACTPOINT_TOKEN_KEYS",
            "JAVA_TOOL_OPTIONS");
    assertThat(variables.get("CONTACTPOINT_PORTAL_URL").toString()).contains("PortalApi", "/live");
    assertThat(variables.get("CONTACTPOINT_PORTAL_API").toString())
        .contains("GatewayApi", "/live")
        .doesNotContain("Portal");
    assertThat(variables.get("CONTACTPOINT_PORTAL_UPLOADS").asText())
        .isEqualTo("https://contactpoint-prod-uploads-333333333333.s3.eu-west-2.amazonaws.com");
    assertThat(variables.get("CONTACTPOINT_SIGN_IN_URL").toString())
        .contains(".auth.eu-west-2.amazoncognito.com");
  }

  /** With a cross-origin rule a browser shows a script more than without; of files, nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void scriptsOfThePagesAloneMaySendFilesAndReadNone(String stage) {
    assertThat(Synthesis.of(stage).all("S3::Bucket"))
        .filteredOn(bucket -> bucket.node().at("/Properties").has("CorsConfiguration"))
        .singleElement()
        .satisfies(
            bucket -> {
              assertThat(bucket.at("/BucketName").asText())
                  .startsWith("contactpoint-" + stage + "-uploads-");
              JsonNode rule = bucket.at("/CorsConfiguration/CorsRules/0");
              assertThat(rule.at("/AllowedMethods").toString()).isEqualTo("[\"POST\"]");
              assertThat(rule.at("/AllowedOrigins")).hasSize(1);
              assertThat(rule.at("/AllowedOrigins/0").toString())
                  .contains("PortalApi", ".execute-api.eu-west-2.amazonaws.com")
                  .doesNotContain("live", "*");
            });
  }

  @Test
  void onAnEmulatorAllOfThatIsThere() {
    JsonNode variables =
        Synthesis.emulated()
            .named("Lambda::Function", "FunctionName", "contactpoint-dev-portal")
            .at("/Environment/Variables");
    assertThat(variables.get("CONTACTPOINT_SIGN_IN_URL").asText())
        .isEqualTo("http://127.0.0.1:4566");
    for (String name : new String[] {"CONTACTPOINT_PORTAL_URL", "CONTACTPOINT_PORTAL_API"}) {
      assertThat(variables.get(name).toString())
          .contains("http://127.0.0.1:4566/restapis/", "/live/_user_request_");
    }
  }
}
