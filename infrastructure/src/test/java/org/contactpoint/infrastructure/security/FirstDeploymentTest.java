package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Organisation;
import org.contactpoint.infrastructure.reading.Refusals;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.contactpoint.infrastructure.stage.StageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That a first deployment that fails can be taken back by CloudFormation itself, down to each thing
 * whose fixed name would be in the way of the next one; and that none of it is deleted after it was
 * created.
 */
class FirstDeploymentTest {
  private static final String DEPLOYMENT =
      "arn:aws:iam::333333333333:role/cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2";

  @TempDir Path folder;

  private Templates first() throws IOException {
    write(true);
    return Synthesis.changed(folder, "prod");
  }

  private void write(boolean nobodyLetIn) throws IOException {
    String text =
        Files.readString(Path.of("stages/prod.properties"))
            .replace("retention.protected = true", "retention.protected = false");
    if (nobodyLetIn) {
      text = text.replaceAll("(?m)^(sign-in\\.(councils|feeds|case-systems)) =.*$", "$1 =");
    }
    Files.writeString(folder.resolve("prod.properties"), text);
  }

  private static List<Resource> kept(Templates templates) {
    return templates.all().stream()
        .filter(one -> one.node().path("DeletionPolicy").asText().startsWith("Retain"))
        .toList();
  }

  /** What would stay although nobody has used it: a kind that is not known here is one, too. */
  private static boolean isTakenBack(Resource made) {
    return made.node().get("DeletionPolicy").asText().equals("RetainExceptOnCreate")
        && switch (made.type()) {
          case "AWS::DynamoDB::Table" ->
              !made.at("/DeletionProtectionEnabled").asBoolean()
                  && isAllowed(made.at("/ResourcePolicy/PolicyDocument"), "dynamodb:DeleteTable");
          case "AWS::KMS::Key" -> endsBy(made);
          case "AWS::S3::Bucket" -> isLetGo(made);
          case "AWS::SecretsManager::Secret" ->
              beside(made, "AWS::SecretsManager::ResourcePolicy", "/SecretId/Ref").stream()
                  .allMatch(
                      policy ->
                          isAllowed(policy.at("/ResourcePolicy"), "secretsmanager:DeleteSecret"));
          case "AWS::Cognito::UserPool" ->
              made.at("/DeletionProtection").asText().equals("INACTIVE");
          case "AWS::Backup::BackupVault" ->
              isAllowed(made.at("/AccessPolicy"), "backup:DeleteBackupVault")
                  && isAllowed(made.at("/AccessPolicy"), "backup:DeleteBackupVaultAccessPolicy");
          case "AWS::Logs::LogGroup" -> true;
          default -> false;
        };
  }

  private static boolean isAllowed(JsonNode policy, String action) {
    return !new Refusals(policy).refuseSome(Call.of(DEPLOYMENT, action, "*"));
  }

  /** A key's own policy has to allow it: nothing else can. */
  private static boolean endsBy(Resource key) {
    return Statement.of(key.at("/KeyPolicy")).stream()
        .filter(statement -> statement.actions().contains("kms:ScheduleKeyDeletion"))
        .anyMatch(
            statement ->
                statement
                    .conditions()
                    .at("/ArnEquals/aws:PrincipalArn")
                    .asText()
                    .equals(DEPLOYMENT));
  }

  /** Its policy refuses that the bucket goes, and goes before it. */
  private static boolean isLetGo(Resource bucket) {
    return beside(bucket, "AWS::S3::BucketPolicy", "/Bucket/Ref").stream()
        .allMatch(
            policy ->
                policy.node().path("DeletionPolicy").asText("Delete").equals("Delete")
                    && isAllowed(policy.at("/PolicyDocument"), "s3:DeleteBucketPolicy"));
  }

  private static List<Resource> beside(Resource made, String type, String reference) {
    return made.siblings().stream()
        .filter(one -> one.type().equals(type) && one.at(reference).asText().equals(made.id()))
        .toList();
  }

  @Test
  void everythingThatAFailedFirstDeploymentMadeGoesWithIt() throws IOException {
    assertThat(kept(first())).hasSizeGreaterThan(40).allMatch(FirstDeploymentTest::isTakenBack);
  }

  @Test
  void onceItStoodNoTableNoKeyAndNotThePoolIsTakenBack() {
    List<String> kinds = List.of("AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::Cognito::UserPool");
    for (String stage : List.of("dev", "test", "prod")) {
      assertThat(kept(Synthesis.of(stage)))
          .filteredOn(one -> kinds.contains(one.type()))
          .hasSizeGreaterThan(15)
          .noneMatch(FirstDeploymentTest::isTakenBack);
    }
  }

  /** Of what the templates give a name, nothing may come again by itself after it was deleted. */
  @Test
  void noRoleMakesALogGroupAgain() {
    assertThat(Synthesis.of("prod").all())
        .filteredOn(one -> one.type().startsWith("AWS::IAM::"))
        .noneMatch(one -> one.node().toString().contains("logs:CreateLogGroup"));
  }

  @Test
  void theOrganisationLetsTheDeploymentTakeBackWhatItMade() {
    for (String action :
        List.of(
            "dynamodb:DeleteTable",
            "kms:ScheduleKeyDeletion",
            "s3:DeleteBucketPolicy",
            "s3:DeleteBucket",
            "secretsmanager:DeleteSecret",
            "cognito-idp:DeleteUserPool",
            "backup:DeleteBackupVault",
            "logs:DeleteLogGroup")) {
      assertThat(Organisation.refusesInProd(Call.of(DEPLOYMENT, action, "*"))).as(action).isFalse();
    }
  }

  @Test
  void nobodyIsLetInBeforeTheDataAreProtected() throws IOException {
    write(false);
    assertThatThrownBy(() -> StageFile.read(folder, "prod"))
        .hasMessageContaining("lets nobody in before its data are protected");
  }
}
