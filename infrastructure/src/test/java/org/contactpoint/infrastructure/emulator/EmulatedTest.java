package org.contactpoint.infrastructure.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;

class EmulatedTest {

  @Test
  void onlyWhatTheEmulatorLacksIsLeftOut() {
    Set<String> left = types(Synthesis.of("dev"));
    left.removeAll(types(Synthesis.emulated()));
    assertThat(left)
        .containsExactlyInAnyOrder(
            "AWS::Backup::BackupSelection",
            "AWS::CloudTrail::Trail",
            "AWS::CodeDeploy::Application",
            "AWS::CodeDeploy::DeploymentGroup",
            "AWS::Cognito::ManagedLoginBranding",
            "AWS::Cognito::UserPoolRiskConfigurationAttachment",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy",
            "AWS::SecretsManager::ResourcePolicy",
            "AWS::WAFv2::LoggingConfiguration",
            "AWS::WAFv2::WebACLAssociation");
  }

  private static Set<String> types(Templates templates) {
    return templates.all().stream().map(Resource::type).collect(Collectors.toSet());
  }

  @Test
  void nothingWaitsForWhatWasLeftOut() {
    assertThat(Synthesis.emulated().all())
        .allSatisfy(
            resource ->
                assertThat(resource.node().path("DependsOn"))
                    .allSatisfy(
                        other ->
                            assertThat(resource.template().get("Resources").has(other.asText()))
                                .as("%s waits for %s", resource, other)
                                .isTrue()));
    assertThat(Synthesis.emulated().all("Lambda::Alias"))
        .isNotEmpty()
        .noneMatch(alias -> alias.node().has("UpdatePolicy"));
  }

  @Test
  void functionsFindTheKeysOfTheIssuerAtTheEmulator() {
    assertThat(
            Synthesis.emulated()
                .named("Lambda::Function", "FunctionName", "contactpoint-dev-search")
                .at("/Environment/Variables/CONTACTPOINT_TOKEN_KEYS")
                .toString())
        .contains("http://127.0.0.1:4566/");
  }
}
