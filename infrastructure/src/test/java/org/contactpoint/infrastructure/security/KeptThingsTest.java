package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Refusals;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.contactpoint.infrastructure.stage.StageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptThingsTest {
  private final Templates prod = Synthesis.of("prod");

  private Resource bucket(String thing) {
    return prod.named("S3::Bucket", "BucketName", "contactpoint-prod-" + thing + "-333333333333");
  }

  private List<Statement> refusals(String thing) {
    String id = bucket(thing).id();
    return prod.all("S3::BucketPolicy").stream()
        .filter(policy -> policy.at("/Bucket/Ref").asText().equals(id))
        .flatMap(policy -> Statement.of(policy.at("/PolicyDocument")).stream())
        .filter(statement -> statement.effect().equals("Deny"))
        .toList();
  }

  @Test
  void theArchiveIsWrittenOnceAndForYears() {
    Resource archive = bucket("archive");
    assertThat(archive.at("/ObjectLockEnabled").asBoolean()).isTrue();
    JsonNode retention = archive.at("/ObjectLockConfiguration/Rule/DefaultRetention");
    assertThat(retention.get("Mode").asText()).isEqualTo("COMPLIANCE");
    assertThat(retention.get("Days").asInt()).isGreaterThan(6 * 366);
    assertThat(refusals("archive"))
        .filteredOn(statement -> statement.conditions().isMissingNode())
        .flatExtracting(Statement::actions)
        .contains(
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            "s3:PutObjectRetention",
            "s3:BypassGovernanceRetention");
    assertThat(archive.node().get("DeletionPolicy").asText()).startsWith("Retain");
  }

  /**
   * What is kept for good is kept once it was made: a first deployment that fails leaves nothing.
   */
  @Test
  void nothingThatWasMadeByADeploymentThatFailedIsLeftBehind() {
    assertThat(prod.all())
        .filteredOn(
            resource -> resource.node().path("DeletionPolicy").asText().startsWith("Retain"))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            resource ->
                assertThat(resource.node().get("DeletionPolicy").asText())
                    .isEqualTo("RetainExceptOnCreate"));
  }

  @Test
  void filesOfCouncilsAreReadByUploadsAlone() {
    assertThat(refusals("uploads"))
        .filteredOn(statement -> statement.actions().contains("s3:GetObject"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.conditions().at("/ArnNotEquals/aws:PrincipalArn"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder(
                        "arn:aws:iam::333333333333:role/contactpoint-prod-uploads",
                        "arn:aws:iam::333333333333:role/contactpoint-prod-upload-events"));
  }

  @Test
  void filesOfCouncilsGoWithTheirVersions() {
    JsonNode rule = bucket("uploads").at("/LifecycleConfiguration/Rules/0");
    assertThat(rule.get("ExpirationInDays").asInt()).isEqualTo(7);
    assertThat(rule.get("NoncurrentVersionExpiration").get("NoncurrentDays").asInt()).isEqualTo(7);
    assertThat(bucket("uploads").at("/VersioningConfiguration/Status").asText())
        .isEqualTo("Enabled");
  }

  @Test
  void everyBucketIsClosedToThePublicAndToPlainConnections() {
    assertThat(prod.all("S3::Bucket"))
        .hasSize(3)
        .allSatisfy(
            bucket ->
                assertThat(bucket.at("/PublicAccessBlockConfiguration").properties())
                    .hasSize(4)
                    .allMatch(entry -> entry.getValue().asBoolean()));
    for (String thing : List.of("archive", "uploads", "logs")) {
      assertThat(refusals(thing))
          .anyMatch(
              one -> one.conditions().at("/Bool/aws:SecureTransport").asText().equals("false"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRingIsReadByItsHoldersAlone(KeyRing ring) {
    Resource secret =
        prod.named("SecretsManager::Secret", "Name", ring.secret("contactpoint-prod/keys"));
    assertThat(secret.at("/SecretString").isMissingNode()).isTrue();
    assertThat(secret.at("/GenerateSecretString").isMissingNode()).isTrue();
    Resource policy =
        prod.all("SecretsManager::ResourcePolicy").stream()
            .filter(one -> one.at("/SecretId/Ref").asText().equals(secret.id()))
            .findFirst()
            .orElseThrow();
    Statement only = Statement.of(policy.at("/ResourcePolicy")).getFirst();
    assertThat(only.effect()).isEqualTo("Deny");
    for (DeployedFunction function : DeployedFunction.values()) {
      boolean mayRead =
          only.conditions().toString().contains("role/contactpoint-prod-" + function.slug() + "\"");
      assertThat(mayRead)
          .as("%s reads %s", function, ring)
          .isEqualTo(ring.isHeldBy(function.rights()) || function == DeployedFunction.SET_UP);
    }
  }

  @Test
  void noKeyIsUsedByWhomItsOwnPolicyDoesNotName() {
    assertThat(prod.all("KMS::Key"))
        .hasSize(11)
        .allSatisfy(
            key ->
                assertThat(Statement.of(key.at("/KeyPolicy")))
                    .filteredOn(
                        statement ->
                            statement.actions().stream()
                                .anyMatch(
                                    action ->
                                        action.equals("kms:Decrypt")
                                            || action.equals("kms:Sign")
                                            || action.contains("*")))
                    .noneMatch(statement -> statement.conditions().isMissingNode()));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsWaitedForStartsFromASnapshot(DeployedFunction function) {
    Resource made =
        prod.named("Lambda::Function", "FunctionName", "contactpoint-prod-" + function.slug());
    assertThat(made.at("/Runtime").asText()).isEqualTo("java25");
    assertThat(made.at("/Handler").asText()).isEqualTo(function.handler());
    assertThat(made.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
    boolean waitedFor =
        List.of(
                FunctionTrigger.GATEWAY,
                FunctionTrigger.FUNCTION,
                FunctionTrigger.POOL,
                FunctionTrigger.PAGES)
            .contains(function.caller());
    assertThat(made.at("/SnapStart/ApplyOn").asText("None"))
        .isEqualTo(waitedFor ? "PublishedVersions" : "None");
  }

  @Test
  void newCodeInProductionTakesATenthFirstAndGoesAgainWhenItFails() {
    assertThat(prod.all("CodeDeploy::DeploymentGroup"))
        .hasSize(DeployedFunction.values().length)
        .allSatisfy(
            group -> {
              assertThat(group.at("/DeploymentConfigName").asText())
                  .contains("Canary10Percent5Minutes");
              assertThat(group.at("/AutoRollbackConfiguration/Events").toString())
                  .contains("DEPLOYMENT_STOP_ON_ALARM");
              assertThat(group.at("/AlarmConfiguration/Alarms")).isNotEmpty();
            });
    assertThat(Synthesis.of("dev").all("CodeDeploy::DeploymentGroup"))
        .allMatch(group -> group.at("/DeploymentConfigName").asText().contains("AllAtOnce"));
  }

  @Test
  void backupsInProductionCanNotBeRemovedBeforeTheirTime() {
    Resource vault = prod.all("Backup::BackupVault").getFirst();
    assertThat(vault.at("/LockConfiguration/MinRetentionDays").asInt()).isEqualTo(35);
    assertThat(vault.at("/AccessPolicy").toString()).contains("backup:DeleteRecoveryPoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void nothingIsTakenOutOfTheVaultButByBreakGlass(String stage) {
    Refusals vault =
        new Refusals(Synthesis.of(stage).all("Backup::BackupVault").getFirst().at("/AccessPolicy"));
    String account = StageFile.read(Path.of("stages"), stage).account();
    String role = "arn:aws:iam::" + account + ":role/";
    String deployment = role + "cdk-hnb659fds-cfn-exec-role-" + account + "-eu-west-2";
    String breakGlass = role + "contactpoint-" + stage + "-break-glass-restore";
    for (String action : List.of("StartRestoreJob", "StartCopyJob", "CopyIntoBackupVault")) {
      assertThat(vault.refuse(Call.of(role + "administrator", "backup:" + action, "*"))).isTrue();
      assertThat(vault.refuse(Call.of(deployment, "backup:" + action, "*"))).isTrue();
      assertThat(vault.refuse(Call.of(breakGlass, "backup:" + action, "*"))).isFalse();
    }
    for (String action : List.of("PutBackupVaultAccessPolicy", "DeleteBackupVaultAccessPolicy")) {
      assertThat(vault.refuse(Call.of(breakGlass, "backup:" + action, "*"))).isTrue();
      assertThat(vault.refuse(Call.of(deployment, "backup:" + action, "*"))).isFalse();
    }
    assertThat(vault.refuse(Call.of(breakGlass, "backup:DeleteRecoveryPoint", "*"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void whoCopiesCanNotRestoreAndNobodyHandsTheRestoringRoleOver(String stage) {
    Templates templates = Synthesis.of(stage);
    String prefix = "contactpoint-" + stage + "-";
    assertThat(policiesOf(templates, prefix + "backups"))
        .contains("AWSBackupServiceRolePolicyForBackup")
        .doesNotContain("Restores");
    assertThat(policiesOf(templates, prefix + "restores"))
        .contains("AWSBackupServiceRolePolicyForRestores")
        .doesNotContain("ForBackup\"");
    assertThat(templates.all())
        .filteredOn(resource -> resource.type().startsWith("AWS::IAM::"))
        .allSatisfy(
            resource -> assertThat(resource.node().toString()).doesNotContain("iam:PassRole"));
  }

  private static String policiesOf(Templates templates, String role) {
    return templates.named("IAM::Role", "RoleName", role).at("/ManagedPolicyArns").toString();
  }

  /** Replication puts by a right of its own, and its copies belong to another account. */
  @ParameterizedTest
  @CsvSource({
    "archive, arn:aws:iam::333333333333:role/contactpoint-prod-archive-trail",
    "uploads, arn:aws:iam::333333333333:role/contactpoint-prod-uploads",
    "logs, cloudtrail.amazonaws.com",
    "logs, logging.s3.amazonaws.com",
  })
  void nobodyWritesOrReplicatesIntoABucketButWhoseItIs(String thing, String writer) {
    Refusals refusals = policyOf(thing);
    String role = "arn:aws:iam::333333333333:role/";
    assertThat(refusals.refuse(Call.of(writer, "s3:PutObject", "*"))).isFalse();
    for (String action :
        List.of("PutObject", "ReplicateObject", "ReplicateDelete", "PutObjectAcl")) {
      for (String who :
          List.of("administrator", "replication", "contactpoint-prod-search", "security-officer")) {
        assertThat(refusals.refuse(Call.of(role + who, "s3:" + action, "*")))
            .as("%s %s", who, action)
            .isTrue();
      }
    }
  }

  @Test
  void whatIsWrittenOverInTheLogsIsKeptAsLongAsTheLogs() {
    assertThat(bucket("logs").at("/LifecycleConfiguration/Rules"))
        .hasSize(1)
        .allSatisfy(
            rule ->
                assertThat(rule.at("/NoncurrentVersionExpiration/NoncurrentDays").asInt())
                    .isPositive()
                    .isEqualTo(rule.at("/ExpirationInDays").asInt()));
  }

  private Refusals policyOf(String thing) {
    String id = bucket(thing).id();
    return prod.all("S3::BucketPolicy").stream()
        .filter(policy -> policy.at("/Bucket/Ref").asText().equals(id))
        .map(policy -> new Refusals(policy.at("/PolicyDocument")))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "uploads", "logs"})
  void onlyTheDeploymentLetsFilesExpireOrChangesWhoIsLetIn(String thing) {
    Refusals refusals = policyOf(thing);
    String role = "arn:aws:iam::333333333333:role/";
    for (String action :
        List.of(
            "PutLifecycleConfiguration",
            "PutBucketPolicy",
            "DeleteBucketPolicy",
            "PutReplicationConfiguration",
            "PutBucketAcl",
            "PutBucketOwnershipControls",
            "PutInventoryConfiguration",
            "PutBucketVersioning")) {
      assertThat(refusals.refuse(Call.of(role + "administrator", "s3:" + action, "*"))).isTrue();
      assertThat(
              refusals.refuse(
                  Call.of(
                      role + "cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2",
                      "s3:" + action,
                      "*")))
          .isFalse();
    }
  }

  @Test
  void whetherTablesWerePutBackIsLookedAtEveryMinute() {
    Resource rule = prod.named("Events::Rule", "Name", "contactpoint-prod-replay-shields");
    assertThat(rule.at("/State").asText()).isEqualTo("ENABLED");
    assertThat(rule.at("/ScheduleExpression").asText()).isEqualTo("rate(1 minute)");
  }

  /** Some of today and some of an earlier day would never be served again. */
  @Test
  void runbookOfARestoreNamesExactlyTheTablesThatAreRestoredTogether() throws IOException {
    String runbook = Files.readString(Path.of("../docs/runbooks/restore.md"));
    String together = runbook.substring(runbook.indexOf("The tables `"));
    together = together.substring(0, together.indexOf("belong together"));
    assertThat(Pattern.compile("`([a-z-]+)`").matcher(together).results().map(one -> one.group(1)))
        .containsExactlyElementsOf(Tables.RECORDS.stream().map(Table::name).toList());
    assertThat(Tables.RECORDS).as("the runbook says seven").hasSize(7);
  }

  @Test
  void ruleThatSaysThatCouncilsWereNotifiedIsDisabledAtFirst() {
    Resource rule =
        prod.named("Events::Rule", "Name", "contactpoint-prod-notify-of-missing-children");
    assertThat(rule.at("/State").asText()).isEqualTo("DISABLED");
    assertThat(rule.at("/Targets/0/Input").asText()).isEqualTo("{\"missing\":\"notified\"}");
    assertThat(rule.at("/Targets/0/Arn").toString()).contains("ReplayShields");
  }

  @Test
  void everyAlarmNotifiesSomebodyAndNamesItsRunbook() {
    assertThat(prod.all("CloudWatch::Alarm"))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            alarm -> {
              assertThat(alarm.at("/AlarmActions")).isNotEmpty();
              assertThat(alarm.at("/AlarmDescription").asText())
                  .matches(".+\\. Runbook: docs/runbooks/[a-z-]+\\.md");
              assertThat(runbookOf(alarm)).exists();
            });
    assertThat(prod.all("SNS::Subscription")).isNotEmpty();
  }

  private static Path runbookOf(Resource alarm) {
    String description = alarm.at("/AlarmDescription").asText();
    return Path.of("..").resolve(description.substring(description.indexOf("docs/runbooks/")));
  }

  @Test
  void whatIsMeantForOneStageNamesNoOther() {
    prod.byFile()
        .forEach(
            (file, template) ->
                assertThat(template.toString())
                    .as(file)
                    .doesNotContain("contactpoint-dev", "contactpoint-test", "us-east-1"));
  }
}
