package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Refusals;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that stand above an account, and that no template can hold. */
class OrganisationTest {
  private static final Path FOLDER = Path.of("organisation");
  private static final String ACCOUNT = "arn:aws:iam::333333333333:role/";
  private static final String ADMINISTRATOR = ACCOUNT + "administrator";
  private static final String OFFICER = ACCOUNT + "security-officer";
  private static final String DEPLOYMENT =
      ACCOUNT + "cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2";
  private static final String DEPLOYING =
      ACCOUNT + "cdk-hnb659fds-deploy-role-333333333333-eu-west-2";
  private static final String BREAK_GLASS = ACCOUNT + "contactpoint-prod-break-glass-restore";

  private final Map<String, JsonNode> policies = read();

  private static Map<String, JsonNode> read() {
    Map<String, JsonNode> policies = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        policies.put(file.toString(), new ObjectMapper().readTree(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return policies;
  }

  private boolean refuse(Call call) {
    return policies.values().stream().anyMatch(policy -> new Refusals(policy).refuse(call));
  }

  /** A target takes five, and one of them is AWS's own that allows everything. */
  @Test
  void thePoliciesAreOfASizeAndNumberThatAnOrganisationTakes() throws IOException {
    assertThat(policies).hasSize(5);
    for (Path file : policies.keySet().stream().map(Path::of).toList()) {
      assertThat(Files.size(file)).as("%s", file).isLessThanOrEqualTo(5120);
    }
    assertThat(policies.values())
        .allSatisfy(
            policy ->
                assertThat(policy.get("Statement"))
                    .allSatisfy(
                        one -> {
                          assertThat(one.get("Effect").asText()).isEqualTo("Deny");
                          assertThat(one.get("Sid").asText()).matches("[A-Za-z0-9]+");
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:Scan, arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-directory",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-2:333333333333:table/a-copy",
    "dynamodb:PartiQLSelect, arn:aws:dynamodb:eu-west-2:333333333333:table/a-copy",
    "dynamodb:GetRecords, arn:aws:dynamodb:eu-west-2:333333333333:table/a-copy/stream/1",
    "dynamodb:UpdateTable, arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-audit",
    "dynamodb:RestoreTableToPointInTime, arn:aws:dynamodb:eu-west-2:333333333333:table/a-copy",
    "dynamodb:RestoreTableFromBackup, arn:aws:dynamodb:eu-west-2:333333333333:table/a-copy",
    "dynamodb:ExportTableToPointInTime, arn:aws:dynamodb:eu-west-2:333333333333:table/any",
    "dynamodb:CreateTable, arn:aws:dynamodb:eu-west-2:333333333333:table/a-copy",
    "secretsmanager:GetSecretValue,"
        + " arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/keys/a-AbCdEf",
    "s3:GetObject, arn:aws:s3:::contactpoint-prod-uploads-333333333333/file",
    "s3:PutLifecycleConfiguration, arn:aws:s3:::contactpoint-prod-logs-333333333333",
    "s3:PutObject, arn:aws:s3:::cdk-hnb659fds-assets-333333333333-eu-west-2/code.zip",
    "sqs:ReceiveMessage, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
    "lambda:InvokeFunction,"
        + " arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
    "lambda:UpdateFunctionCode,"
        + " arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
    "lambda:UpdateFunctionConfiguration,"
        + " arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
    "lambda:CreateFunction, arn:aws:lambda:eu-west-2:333333333333:function:mine",
    "kms:PutKeyPolicy, arn:aws:kms:eu-west-2:333333333333:key/1",
    "kms:ScheduleKeyDeletion, arn:aws:kms:eu-west-2:333333333333:key/1",
    "cloudtrail:StopLogging, arn:aws:cloudtrail:eu-west-2:333333333333:trail/contactpoint-prod",
    "cloudtrail:DeleteTrail, arn:aws:cloudtrail:eu-west-2:333333333333:trail/contactpoint-prod",
    "logs:PutRetentionPolicy, arn:aws:logs:eu-west-2:333333333333:log-group:any",
    "cognito-idp:AdminSetUserPassword, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AdminSetUserMFAPreference, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AdminCreateUser, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AdminInitiateAuth, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:SetRiskConfiguration, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "backup:StartRestoreJob, arn:aws:backup:eu-west-2:333333333333:recovery-point:1",
    "backup:StartCopyJob, arn:aws:backup:eu-west-2:333333333333:recovery-point:1",
    "backup:DeleteRecoveryPoint, arn:aws:backup:eu-west-2:333333333333:recovery-point:1",
    "iam:PassRole, arn:aws:iam::333333333333:role/contactpoint-prod-restores",
    "iam:PassRole, arn:aws:iam::333333333333:role/contactpoint-prod-search",
    "iam:CreateRole, arn:aws:iam::333333333333:role/contactpoint-prod-break-glass-restore",
    "iam:UpdateAssumeRolePolicy, arn:aws:iam::333333333333:role/contactpoint-prod-search",
    "iam:UpdateAssumeRolePolicy, arn:aws:iam::333333333333:role/security-officer",
    "iam:PassRole, arn:aws:iam::333333333333:role/cdk-hnb659fds-cfn-exec-role-3-eu-west-2",
    "cloudformation:UpdateStack,"
        + " arn:aws:cloudformation:eu-west-2:333333333333:stack/contactpoint-prod-data/1",
    "sts:AssumeRole, arn:aws:iam::333333333333:role/cdk-hnb659fds-deploy-role-3-eu-west-2",
    "organizations:LeaveOrganization, arn:aws:organizations::333333333333:account/o-1/3",
  })
  void anAdministratorOfTheAccountMayNot(String action, String resource) {
    assertThat(refuse(Call.of(ADMINISTRATOR, action, resource))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cloudwatch:GetMetricData, *",
    "logs:FilterLogEvents, arn:aws:logs:eu-west-2:333333333333:log-group:/aws/lambda/any",
    "cloudformation:DetectStackDrift,"
        + " arn:aws:cloudformation:eu-west-2:333333333333:stack/contactpoint-prod-data/1",
    "lambda:PutFunctionConcurrency,"
        + " arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
    "dynamodb:DescribeTable,"
        + " arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-directory",
    "kms:GetKeyPolicy, arn:aws:kms:eu-west-2:333333333333:key/1",
    "kms:EnableKey, arn:aws:kms:eu-west-2:333333333333:key/1",
    "events:EnableRule, arn:aws:events:eu-west-2:333333333333:rule/any",
    "secretsmanager:CreateSecret,"
        + " arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-dev/smoke/people",
    "cognito-idp:DescribeUserPoolClient, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "ssm:PutParameter, arn:aws:ssm:eu-west-2:333333333333:parameter/contactpoint/prod/any",
  })
  void anOperatorMay(String action, String resource) {
    assertThat(refuse(Call.of(ACCOUNT + "operator", action, resource))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "kms:PutKeyPolicy, arn:aws:kms:eu-west-2:333333333333:key/1",
    "iam:CreateRole, arn:aws:iam::333333333333:role/contactpoint-prod-break-glass-restore",
    "iam:DeleteRole, arn:aws:iam::333333333333:role/contactpoint-prod-investigation",
    "iam:CreateRole, arn:aws:iam::333333333333:role/cdk-hnb659fds-deploy-role-3-eu-west-2",
    "iam:PassRole, arn:aws:iam::333333333333:role/contactpoint-prod-backups",
    "lambda:UpdateEventSourceMapping, arn:aws:lambda:eu-west-2:333333333333:event-source-mapping:1",
  })
  void theSecurityOfficerMay(String action, String resource) {
    assertThat(refuse(Call.of(OFFICER, action, resource))).isFalse();
    assertThat(refuse(Call.of(ADMINISTRATOR, action, resource))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dynamodb:GetItem",
        "dynamodb:RestoreTableToPointInTime",
        "s3:GetObject",
        "secretsmanager:GetSecretValue",
        "backup:StartRestoreJob",
        "lambda:UpdateFunctionCode",
        "cloudtrail:StopLogging"
      })
  void whoeverOpensBreakGlassIsNotWhoUsesIt(String action) {
    assertThat(refuse(Call.of(OFFICER, action, "*"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "backup:StartRestoreJob, arn:aws:backup:eu-west-2:333333333333:recovery-point:1",
    "iam:PassRole, arn:aws:iam::333333333333:role/contactpoint-prod-restores",
    "dynamodb:RestoreTableToPointInTime,"
        + " arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-directory",
    "dynamodb:UpdateTable,"
        + " arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-directory",
    "dynamodb:PutResourcePolicy,"
        + " arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-directory",
    "s3:GetObject, arn:aws:s3:::contactpoint-prod-archive-333333333333/trail/day",
  })
  void breakGlassForARestoreMay(String action, String resource) {
    assertThat(refuse(Call.of(BREAK_GLASS, action, resource))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec2:RunInstances", "dynamodb:DescribeTable", "kms:CreateKey"})
  void nothingIsDoneOutsideLondon(String action) {
    assertThat(refuse(new Call(DEPLOYMENT, action, "*", "us-east-1"))).isTrue();
    assertThat(refuse(new Call(ADMINISTRATOR, "iam:GetRole", "*", "us-east-1"))).isFalse();
  }

  /** CloudFormation does everything in this role; that it may, no synthesis would show. */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void theDeploymentMayMakeWhatTheTemplatesHold(String stage) {
    for (String action :
        List.of(
            "lambda:CreateFunction",
            "lambda:UpdateFunctionCode",
            "lambda:InvokeFunction",
            "lambda:UpdateAlias",
            "dynamodb:CreateTable",
            "dynamodb:UpdateTable",
            "dynamodb:PutResourcePolicy",
            "dynamodb:UpdateContinuousBackups",
            "kms:PutKeyPolicy",
            "iam:CreateRole",
            "iam:PassRole",
            "cloudtrail:UpdateTrail",
            "logs:PutRetentionPolicy",
            "cognito-idp:SetRiskConfiguration",
            "backup:PutBackupVaultAccessPolicy",
            "secretsmanager:PutResourcePolicy",
            "s3:PutBucketPolicy")) {
      String resource =
          action.equals("iam:PassRole") ? ACCOUNT + "contactpoint-" + stage + "-search" : "*";
      assertThat(refuse(Call.of(DEPLOYMENT, action, resource))).as(action).isFalse();
    }
    String stack = "arn:aws:cloudformation:eu-west-2:3:stack/contactpoint-" + stage + "-data/1";
    assertThat(refuse(Call.of(DEPLOYING, "cloudformation:ExecuteChangeSet", stack))).isFalse();
    assertThat(refuse(Call.of(DEPLOYING, "iam:PassRole", DEPLOYMENT))).isFalse();
  }

  /**
   * Where a resource is a reference, it counts as anything that there is: then only the name of the
   * role can let it through.
   */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void noRoleOfTheTemplatesIsRefusedWhatTheyAllowIt(String stage) {
    Templates templates = Synthesis.of(stage);
    List<Resource> roles =
        templates.all("IAM::Role").stream()
            .filter(role -> !name(role).isEmpty() && isOursAlone(role))
            .toList();
    assertThat(roles).hasSizeGreaterThan(16);
    for (Resource role : roles) {
      for (Statement statement : Statement.ofRole(templates, name(role))) {
        for (String action : statement.actions()) {
          for (String resource : statement.resources()) {
            String arn = resource.startsWith("arn:") ? resource : "*";
            assertThat(refuse(Call.of(ACCOUNT + name(role), action, arn)))
                .as("%s %s %s", name(role), action, resource)
                .isFalse();
          }
        }
      }
    }
  }

  /** What AWS's own policies allow, the templates do not say. */
  private static boolean isOursAlone(Resource role) {
    return role.at("/ManagedPolicyArns").findValues("Fn::Join").isEmpty();
  }

  private static String name(Resource role) {
    return role.at("/RoleName").asText();
  }
}
