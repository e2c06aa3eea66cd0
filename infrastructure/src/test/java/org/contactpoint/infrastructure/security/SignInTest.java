package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static Resource pool(String stage) {
    return Synthesis.of(stage).all("Cognito::UserPool").getFirst();
  }

  private static List<Resource> clients(String stage) {
    return Synthesis.of(stage).all("Cognito::UserPoolClient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void everybodyNeedsASecondFactorAndItIsNeverATextMessage(String stage) {
    assertThat(pool(stage).at("/MfaConfiguration").asText()).isEqualTo("ON");
    assertThat(pool(stage).at("/EnabledMfas"))
        .extracting(JsonNode::asText)
        .containsExactly("SOFTWARE_TOKEN_MFA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void nobodySignsUpOrComesBackByThemselves(String stage) {
    Resource pool = pool(stage);
    assertThat(pool.at("/AdminCreateUserConfig/AllowAdminCreateUserOnly").asBoolean()).isTrue();
    assertThat(pool.at("/AccountRecoverySetting/RecoveryMechanisms/0/Name").asText())
        .isEqualTo("admin_only");
    assertThat(pool.at("/DeletionProtection").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void passwordsAreStrongAndInvitationsShort() {
    Resource pool = pool("prod");
    assertThat(pool.at("/Policies/PasswordPolicy/MinimumLength").asInt())
        .isGreaterThanOrEqualTo(14);
    for (String kind : new String[] {"Lowercase", "Uppercase", "Numbers", "Symbols"}) {
      assertThat(pool.at("/Policies/PasswordPolicy/Require" + kind).asBoolean()).isTrue();
    }
    assertThat(pool.at("/Policies/PasswordPolicy/TemporaryPasswordValidityDays").asInt())
        .isEqualTo(3);
  }

  @Test
  void attacksAreMetAndNewDevicesAskedAgain() {
    Resource pool = pool("prod");
    assertThat(pool.at("/UserPoolTier").asText()).isEqualTo("PLUS");
    assertThat(pool.at("/UserPoolAddOns/AdvancedSecurityMode").asText()).isEqualTo("ENFORCED");
    assertThat(pool.at("/DeviceConfiguration/ChallengeRequiredOnNewDevice").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void whatIsDoneAboutARiskIsSaidAndNotLeftToThePool(String stage) {
    assertThat(Synthesis.of(stage).all("Cognito::UserPoolRiskConfigurationAttachment"))
        .singleElement()
        .satisfies(
            risk -> {
              assertThat(risk.at("/ClientId").asText()).isEqualTo("ALL");
              assertThat(risk.at("/UserPoolId/Ref").asText()).isEqualTo(pool(stage).id());
              assertThat(
                      risk.at("/CompromisedCredentialsRiskConfiguration/Actions/EventAction")
                          .asText())
                  .isEqualTo("BLOCK");
              JsonNode takeover = risk.at("/AccountTakeoverRiskConfiguration/Actions");
              assertThat(takeover.at("/HighAction/EventAction").asText()).isEqualTo("BLOCK");
              assertThat(takeover.at("/MediumAction/EventAction").asText())
                  .isEqualTo("MFA_IF_CONFIGURED");
              assertThat(takeover.at("/LowAction/EventAction").asText())
                  .isEqualTo("MFA_IF_CONFIGURED");
              assertThat(takeover.findValues("Notify")).hasSize(3).noneMatch(JsonNode::asBoolean);
            });
  }

  @Test
  void theAccountIsPutIntoAccessTokensAndNotOnlyIntoIdentityTokens() {
    Resource pool = pool("prod");
    assertThat(pool.at("/LambdaConfig/PreTokenGenerationConfig/LambdaVersion").asText())
        .isEqualTo("V2_0");
    assertThat(pool.at("/LambdaConfig/PostAuthentication").isMissingNode()).isFalse();
    assertThat(pool.at("/LambdaConfig/CustomMessage").isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void tokensAreShortAndCanBeTakenBack(String stage) {
    assertThat(clients(stage))
        .isNotEmpty()
        .allSatisfy(
            client -> {
              assertThat(client.at("/AccessTokenValidity").asInt()).isEqualTo(15);
              assertThat(client.at("/IdTokenValidity").asInt()).isEqualTo(15);
              assertThat(client.at("/RefreshTokenValidity").asInt()).isEqualTo(480);
              assertThat(client.at("/TokenValidityUnits/RefreshToken").asText())
                  .isEqualTo("minutes");
              assertThat(client.at("/EnableTokenRevocation").asBoolean()).isTrue();
              assertThat(client.at("/PreventUserExistenceErrors").asText()).isEqualTo("ENABLED");
              assertThat(client.at("/WriteAttributes"))
                  .extracting(JsonNode::asText)
                  .containsExactly("locale");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void pagesSignPeopleInByACodeAloneAndLeadBackToNoOtherAddress(String stage) {
    Resource portal = Synthesis.of(stage).named("Cognito::UserPoolClient", "ClientName", "portal");
    assertThat(portal.at("/AllowedOAuthFlows").toString()).isEqualTo("[\"code\"]");
    assertThat(portal.at("/ExplicitAuthFlows").toString())
        .isEqualTo("[\"ALLOW_REFRESH_TOKEN_AUTH\"]");
    assertThat(portal.at("/GenerateSecret").asBoolean()).isFalse();
    assertThat(portal.at("/AllowedOAuthScopes").toString())
        .startsWith("[\"openid\",")
        .contains("/directory")
        .doesNotContain("/upload", "aws.cognito");
    assertThat(portal.at("/CallbackURLs"))
        .singleElement()
        .satisfies(
            url ->
                assertThat(url.toString())
                    .contains("PortalApi", ".amazonaws.com/live/sign-in/callback"));
    assertThat(portal.at("/LogoutURLs"))
        .singleElement()
        .satisfies(url -> assertThat(url.toString()).contains("/live/signed-out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void apiTakesTokensOfThePagesAndThePagesAreThatClient(String stage) {
    Templates templates = Synthesis.of(stage);
    String id = templates.named("Cognito::UserPoolClient", "ClientName", "portal").id();
    assertThat(
            templates
                .named("Lambda::Function", "FunctionName", "contactpoint-" + stage + "-search")
                .at("/Environment/Variables/CONTACTPOINT_TOKEN_CLIENTS")
                .toString())
        .contains(id);
    assertThat(
            templates
                .named("Lambda::Function", "FunctionName", "contactpoint-" + stage + "-portal")
                .at("/Environment/Variables/CONTACTPOINT_SIGN_IN_CLIENT")
                .toString())
        .contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void everyClientWithPagesToSignInHasAStyleOrItWouldHaveNoPage(String stage) {
    Templates templates = Synthesis.of(stage);
    assertThat(templates.all("Cognito::UserPoolDomain"))
        .singleElement()
        .satisfies(domain -> assertThat(domain.at("/ManagedLoginVersion").asInt()).isEqualTo(2));
    assertThat(templates.all("Cognito::ManagedLoginBranding"))
        .extracting(style -> style.at("/ClientId/Ref").asText())
        .containsExactlyInAnyOrderElementsOf(
            clients(stage).stream()
                .filter(client -> client.at("/AllowedOAuthFlows").toString().contains("code"))
                .map(Resource::id)
                .toList());
  }

  /** WCAG 2.2, success criterion 1.4.3: text has a contrast of 4.5 to what is behind it. */
  @Test
  void pagesToSignInAreReadable() {
    JsonNode style =
        Synthesis.of("prod").all("Cognito::ManagedLoginBranding").getFirst().at("/Settings");
    String page = style.at("/components/pageBackground/lightMode/color").asText();
    Stream.of("/componentClasses", "/components/pageText")
        .flatMap(part -> style.at(part).findParents("textColor").stream())
        .map(place -> place.get("textColor").asText())
        .forEach(text -> assertThat(contrast(text, page)).as(text).isGreaterThan(4.5));
    assertThat(style.at("/components").findParents("textColor"))
        .hasSize(6)
        .allSatisfy(
            place ->
                assertThat(
                        contrast(
                            place.get("textColor").asText(), place.get("backgroundColor").asText()))
                    .as("%s", place)
                    .isGreaterThan(4.5));
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    double[] share = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += share[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void noTestMaySignInWhereTheChildrenAre() {
    assertThat(clients("prod"))
        .noneMatch(client -> client.at("/ExplicitAuthFlows").toString().contains("ADMIN"));
    assertThat(clients("dev"))
        .anyMatch(client -> client.at("/ExplicitAuthFlows").toString().contains("ADMIN"));
    assertThat(Synthesis.of("prod").all("IAM::Role"))
        .noneMatch(role -> role.at("/RoleName").asText().endsWith("-smoke"));
  }

  @Test
  void feedsMaySendFilesAndNothingElse() {
    assertThat(clients("prod"))
        .filteredOn(client -> client.at("/ClientName").asText().startsWith("feed-"))
        .isNotEmpty()
        .allSatisfy(
            client -> {
              assertThat(client.at("/AllowedOAuthFlows").toString())
                  .isEqualTo("[\"client_credentials\"]");
              assertThat(client.at("/AllowedOAuthScopes").toString())
                  .contains("/upload")
                  .doesNotContain("/directory");
              assertThat(client.at("/GenerateSecret").asBoolean()).isTrue();
            });
  }

  @Test
  void caseSystemsMayAskForPeopleAndNeitherSendFilesNorSignPeopleIn() {
    assertThat(clients("dev"))
        .filteredOn(client -> client.at("/ClientName").asText().startsWith("case-system-"))
        .singleElement()
        .satisfies(
            client -> {
              assertThat(client.at("/AllowedOAuthFlows").toString())
                  .isEqualTo("[\"client_credentials\"]");
              assertThat(client.at("/AllowedOAuthScopes").toString())
                  .contains("/directory")
                  .doesNotContain("/upload");
              assertThat(client.at("/GenerateSecret").asBoolean()).isTrue();
              assertThat(client.at("/ExplicitAuthFlows").toString()).doesNotContain("PASSWORD");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void noTemplateNamesAPerson(String stage) {
    assertThat(Synthesis.of(stage).byFile().values())
        .allSatisfy(template -> assertThat(template.toString()).doesNotContain("personId"));
    assertThat(
            Synthesis.of(stage).all().stream()
                .filter(resource -> resource.type().equals("Custom::FirstDay"))
                .findFirst()
                .orElseThrow()
                .at("")
                .properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "ServiceToken",
            "ServiceTimeout",
            "Councils",
            "Feeds",
            "CaseSystems",
            "Rings",
            "KeyVersions",
            "RetiredKeyVersions",
            "Code");
  }
}
