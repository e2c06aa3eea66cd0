package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMayInvokeTest {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void noPolicyLetsAnybodyInvokeAFunctionButToPassOnToTheShieldingFunction(String stage) {
    Templates templates = Synthesis.of(stage);
    List<Statement> invoking =
        policies(templates)
            .flatMap(document -> Statement.of(document).stream())
            .filter(one -> one.effect().equals("Allow"))
            .filter(
                one ->
                    one.actions().stream()
                        .anyMatch(
                            action ->
                                action.startsWith("lambda:Invoke")
                                    || action.equals("lambda:*")
                                    || action.equals("*")))
            .toList();
    assertThat(invoking)
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              assertThat(statement.actions()).containsExactly("lambda:InvokeFunction");
              assertThat(statement.resources())
                  .singleElement()
                  .asString()
                  .contains("ShieldedRecords", "Live");
            });
  }

  private static Stream<JsonNode> policies(Templates templates) {
    return templates.all().stream()
        .filter(resource -> resource.type().startsWith("AWS::IAM::"))
        .flatMap(
            resource ->
                Stream.concat(
                    Stream.of(resource.at("/PolicyDocument")),
                    Stream.iterate(0, i -> i < resource.at("/Policies").size(), i -> i + 1)
                        .map(i -> resource.at("/Policies/" + i + "/PolicyDocument"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void everyPermissionIsAServicesAndNamesItsSource(String stage) {
    assertThat(Synthesis.of(stage).all("Lambda::Permission"))
        .isNotEmpty()
        .allSatisfy(WhoMayInvokeTest::isAServices);
  }

  private static void isAServices(Resource permission) {
    assertThat(permission.at("/Principal").asText()).endsWith(".amazonaws.com");
    assertThat(permission.at("/SourceArn").isMissingNode())
        .as("%s names no source", permission)
        .isFalse();
    assertThat(permission.at("/Action").asText()).isEqualTo("lambda:InvokeFunction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void noHumanCanTakeARole(String stage) {
    assertThat(Synthesis.of(stage).all("IAM::Role"))
        .filteredOn(role -> !role.at("/RoleName").asText().endsWith("-smoke"))
        .allSatisfy(
            role ->
                assertThat(Statement.of(role.at("/AssumeRolePolicyDocument")))
                    .allSatisfy(
                        statement ->
                            assertThat(statement.principal().fieldNames())
                                .toIterable()
                                .containsExactly("Service")));
    assertThat(Synthesis.of(stage).all("IAM::User")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  void theRoleOfTheSmokeTestIsTakenByItsStepOfThePipelineAlone(String stage) {
    String name = "contactpoint-" + stage + "-smoke";
    Statement taken =
        Statement.of(
                Synthesis.of(stage)
                    .named("IAM::Role", "RoleName", name)
                    .at("/AssumeRolePolicyDocument"))
            .getFirst();
    assertThat(taken.conditions().at("/ArnEquals/aws:PrincipalArn").asText())
        .isEqualTo("arn:aws:iam::444444444444:role/" + name);
    assertThat(Statement.ofRole(Synthesis.of(stage), name))
        .flatExtracting(Statement::actions)
        .containsExactlyInAnyOrder(
            "cognito-idp:AdminInitiateAuth",
            "cognito-idp:AdminRespondToAuthChallenge",
            "secretsmanager:GetSecretValue");
  }
}
