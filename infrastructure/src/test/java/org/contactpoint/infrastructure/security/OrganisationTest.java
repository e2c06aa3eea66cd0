package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Organisation;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies above an account, which no template can contain. */
class OrganisationTest {
  private static final String ACCOUNT = "arn:aws:iam::333333333333:role/";
  private static final String ADMINISTRATOR = ACCOUNT + "administrator";
  private static final String OFFICER = ACCOUNT + "security-officer";
  private static final String DEPLOYMENT =
      ACCOUNT + "cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2";
  private static final String DEPLOYING =
      ACCOUNT + "cdk-hnb659fds-deploy-role-333333333333-eu-west-2";
  private static final String BREAK_GLASS = ACCOUNT + "contactpoint-prod-break-glass-restore";

  private static final String PIPELINE = "arn:aws:iam::444444444444:role/";

  private static boolean refuse(Call call) {
    return Organisation.refusesInProd(call);
  }

  /** Where it is about anything, whether it is refused of something. */
  private static boolean refuseSome(Call call) {
    return Organisation.refusesSomeInProd(call);
  }

  /** A target takes five, and one of them is AWS's own that allows everything. */
  @Test
  void thePoliciesAreOfASizeAndNumberThatAnOrganisationTakes() {
    Map<String, JsonNode> policies = Organisation.policies();
    assertThat(Organisation.ATTACHED.values())
        .allSatisfy(names -> assertThat(names).hasSizeLessThanOrEqualTo(4));
    assertThat(
            Stream.concat(
                Organisation.ATTACHED.values().stream().flatMap(List::stream).distinct(),
                Stream.of(Organisation.OF_RESOURCES)))
        .containsExactlyInAnyOrderElementsOf(policies.keySet());
    assertThat(policies.keySet())
        .allSatisfy(name -> assertThat(Organisation.size(name)).isLessThanOrEqualTo(5120));
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
    "cognito-idp:DescribeUserPoolClient, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AddUserPoolClientSecret, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:ListUsers, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:ListUsersInGroup, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AdminGetUser, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AdminListUserAuthEvents, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:AdminListDevices, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "cognito-idp:StartUserImportJob, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
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
    "apigateway:PATCH, arn:aws:apigateway:eu-west-2::/restapis/1/stages/v1",
    "apigateway:PATCH, arn:aws:apigateway:eu-west-2::/account",
    "apigateway:POST, arn:aws:apigateway:eu-west-2::/restapis/1/resources/2/methods/GET",
    "apigateway:PUT, arn:aws:apigateway:eu-west-2::/restapis/1/resources/2/methods/GET/integration",
    "apigateway:DELETE, arn:aws:apigateway:eu-west-2::/restapis/1/authorizers/2",
    "apigateway:UpdateRestApiPolicy, arn:aws:apigateway:eu-west-2::/restapis/1",
    "apigateway:SetWebACL, arn:aws:apigateway:eu-west-2::/restapis/1/stages/v1",
    "apigateway:AddCertificateToDomain, arn:aws:apigateway:eu-west-2::/domainnames/1",
    "wafv2:PutLoggingConfiguration, arn:aws:wafv2:eu-west-2:333333333333:regional/webacl/1/2",
    "wafv2:UpdateWebACL, arn:aws:wafv2:eu-west-2:333333333333:regional/webacl/1/2",
    "wafv2:DisassociateWebACL, arn:aws:apigateway:eu-west-2::/restapis/1/stages/v1",
    "wafv2:GetSampledRequests, arn:aws:wafv2:eu-west-2:333333333333:regional/webacl/1/2",
    "cloudwatch:DisableAlarmActions, arn:aws:cloudwatch:eu-west-2:333333333333:alarm:any",
    "cloudwatch:DeleteAlarms, arn:aws:cloudwatch:eu-west-2:333333333333:alarm:any",
    "cloudwatch:PutMetricAlarm, arn:aws:cloudwatch:eu-west-2:333333333333:alarm:any",
    "cloudwatch:PutAlarmMuteRule, arn:aws:cloudwatch:eu-west-2:333333333333:alarm-mute-rule:any",
    "logs:DeleteMetricFilter, arn:aws:logs:eu-west-2:333333333333:log-group:any",
    "logs:PutMetricFilter, arn:aws:logs:eu-west-2:333333333333:log-group:any",
    "logs:PutDataProtectionPolicy, arn:aws:logs:eu-west-2:333333333333:log-group:any",
    "logs:AssociateKmsKey, arn:aws:logs:eu-west-2:333333333333:log-group:any",
    "sns:Unsubscribe, arn:aws:sns:eu-west-2:333333333333:contactpoint-prod-alarms",
    "sns:SetTopicAttributes, arn:aws:sns:eu-west-2:333333333333:contactpoint-prod-alarms",
    "sns:DeleteTopic, arn:aws:sns:eu-west-2:333333333333:contactpoint-prod-alarms",
    "s3:ReplicateObject, arn:aws:s3:::cdk-hnb659fds-assets-333333333333-eu-west-2/code.zip",
    "s3:PutObjectAcl, arn:aws:s3:::cdk-hnb659fds-assets-333333333333-eu-west-2/code.zip",
    "s3:PutBucketPolicy, arn:aws:s3:::cdk-hnb659fds-assets-333333333333-eu-west-2",
    "s3:PutBucketAcl, arn:aws:s3:::cdk-hnb659fds-assets-333333333333-eu-west-2",
    "s3:PutBucketOwnershipControls, arn:aws:s3:::cdk-hnb659fds-assets-333333333333-eu-west-2",
    "s3:PutReplicationConfiguration, arn:aws:s3:::any",
    "s3:CreateAccessPoint, arn:aws:s3:eu-west-2:333333333333:accesspoint/any",
    "sqs:SetQueueAttributes, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
    "sqs:AddPermission, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
    "sqs:SendMessage, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
    "sqs:PurgeQueue, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads-dead",
    "sqs:StartMessageMoveTask, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads-dead",
    "kms:CreateGrant, arn:aws:kms:eu-west-2:333333333333:key/1",
    "kms:RevokeGrant, arn:aws:kms:eu-west-2:333333333333:key/1",
    "kms:RetireGrant, arn:aws:kms:eu-west-2:333333333333:key/1",
    "lambda:RemovePermission,"
        + " arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
    "lambda:UpdateFunctionUrlConfig,"
        + " arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
    "secretsmanager:UpdateSecretVersionStage,"
        + " arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/keys/a-AbCdEf",
    "secretsmanager:RotateSecret,"
        + " arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/keys/a-AbCdEf",
    "codedeploy:CreateDeployment, arn:aws:codedeploy:eu-west-2:333333333333:deploymentgroup:a/b",
    "codedeploy:StopDeployment, arn:aws:codedeploy:eu-west-2:333333333333:deploymentgroup:a/b",
    "ses:PutConfigurationSetArchivingOptions,"
        + " arn:aws:ses:eu-west-2:333333333333:configuration-set/a",
    "ses:GetArchiveMessageContent, arn:aws:ses:eu-west-2:333333333333:mailmanager-archive/a",
    "organizations:LeaveOrganization, arn:aws:organizations::333333333333:account/o-1/3",
  })
  void anAdministratorOfTheAccountMayNot(String action, String resource) {
    assertThat(refuse(Call.of(ADMINISTRATOR, action, resource))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cloudwatch:GetMetricData, *",
    "cloudwatch:SetAlarmState, arn:aws:cloudwatch:eu-west-2:333333333333:alarm:any",
    "apigateway:GET, arn:aws:apigateway:eu-west-2::/restapis/1/stages/v1",
    "wafv2:GetWebACL, arn:aws:wafv2:eu-west-2:333333333333:regional/webacl/1/2",
    "sqs:GetQueueAttributes, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
    "sns:ListSubscriptionsByTopic, arn:aws:sns:eu-west-2:333333333333:contactpoint-prod-alarms",
    "logs:StartQuery, arn:aws:logs:eu-west-2:333333333333:log-group:any",
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
    "cognito-idp:ListUserPoolClients, arn:aws:cognito-idp:eu-west-2:333333333333:userpool/1",
    "ssm:PutParameter, arn:aws:ssm:eu-west-2:333333333333:parameter/contactpoint/prod/any",
  })
  void anOperatorMay(String action, String resource) {
    assertThat(refuseSome(Call.of(ACCOUNT + "operator", action, resource))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "kms:PutKeyPolicy, arn:aws:kms:eu-west-2:333333333333:key/1",
    "iam:CreateRole, arn:aws:iam::333333333333:role/contactpoint-prod-break-glass-restore",
    "iam:DeleteRole, arn:aws:iam::333333333333:role/contactpoint-prod-investigation",
    "iam:PutRolePolicy, arn:aws:iam::333333333333:role/contactpoint-prod-client-secrets",
    "iam:DetachRolePolicy, arn:aws:iam::333333333333:role/contactpoint-prod-search",
    "iam:DeletePolicyVersion, arn:aws:iam::333333333333:policy/contactpoint-prod-search",
    "iam:PassRole, arn:aws:iam::333333333333:role/contactpoint-prod-backups",
    "lambda:UpdateEventSourceMapping, arn:aws:lambda:eu-west-2:333333333333:event-source-mapping:1",
    "lambda:UpdateAlias, arn:aws:lambda:eu-west-2:333333333333:function:contactpoint-prod-search",
  })
  void theSecurityOfficerMay(String action, String resource) {
    assertThat(refuse(Call.of(OFFICER, action, resource))).isFalse();
    assertThat(refuse(Call.of(ADMINISTRATOR, action, resource))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:GetItem, *",
    "dynamodb:RestoreTableToPointInTime, *",
    "s3:GetObject, arn:aws:s3:::contactpoint-prod-archive-333333333333/trail/day",
    "secretsmanager:GetSecretValue,"
        + " arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/keys/a-AbCdEf",
    "secretsmanager:PutResourcePolicy,"
        + " arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/keys/a-AbCdEf",
    "backup:StartRestoreJob, *",
    "lambda:UpdateFunctionCode, *",
    "cloudformation:DeleteStack,"
        + " arn:aws:cloudformation:eu-west-2:333333333333:stack/contactpoint-prod-data/1",
    "cognito-idp:DescribeUserPoolClient, *",
    "cognito-idp:AdminGetUser, *",
    "cloudtrail:StopLogging, *",
    "kms:ScheduleKeyDeletion, *",
    "apigateway:PATCH, *",
  })
  void whoeverOpensBreakGlassIsNotWhoUsesIt(String action, String resource) {
    assertThat(refuse(Call.of(OFFICER, action, resource))).isTrue();
  }

  /** Or they would be the deployment, a function or an administrator when they want to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2",
        "cdk-hnb659fds-deploy-role-333333333333-eu-west-2",
        "contactpoint-prod-search",
        "contactpoint-prod-restores",
        "contactpoint-prod-mine",
        "security-officer",
        "any-other"
      })
  void whoeverOpensBreakGlassMakesNoOtherRole(String role) {
    for (String action :
        List.of("CreateRole", "UpdateAssumeRolePolicy", "AttachRolePolicy", "PutRolePolicy")) {
      assertThat(refuse(Call.of(OFFICER, "iam:" + action, ACCOUNT + role))).as(action).isTrue();
    }
    assertThat(refuse(Call.of(OFFICER, "iam:CreateUser", "arn:aws:iam::333333333333:user/me")))
        .isTrue();
  }

  /** Who makes a role names another one to take it. */
  @ParameterizedTest
  @ValueSource(strings = {"break-glass-restore", "break-glass-messages", "client-secrets"})
  void whoMakesARoleDoesNotTakeIt(String role) {
    String made = ACCOUNT + "contactpoint-prod-" + role;
    assertThat(refuse(Call.of(OFFICER, "sts:AssumeRole", made))).isTrue();
    assertThat(refuse(Call.of(ACCOUNT + "operator", "sts:AssumeRole", made))).isFalse();
    assertThat(refuse(Call.of(ACCOUNT + "operator", "iam:CreateRole", made))).isTrue();
  }

  /** Else the rights that the guide has them given would not be enough for their work. */
  @ParameterizedTest
  @CsvSource({"security-officer, 333333333333", "release-approver, 444444444444"})
  void peopleAreNotRefusedWhatTheyAreGiven(String name, String account) throws IOException {
    JsonNode rights = Organisation.rightsOf(name);
    String who = "arn:aws:iam::" + account + ":role/" + name;
    assertThat(Statement.of(rights))
        .isNotEmpty()
        .allSatisfy(
            given -> {
              for (String action : given.actions()) {
                assertThat(action).doesNotContain("*");
                for (String resource : given.resources()) {
                  assertThat(isRefusedSome(Call.of(who, action, resource)))
                      .as("%s %s", action, resource)
                      .isFalse();
                }
              }
            });
  }

  private static boolean isRefusedSome(Call call) {
    return call.principal().contains("444444444444")
        ? Organisation.refusesSomeInThePipeline(call)
        : refuseSome(call);
  }

  /** Everybody of an account would be one of the two. */
  @Test
  void theRolesOfPeopleAreTakenByTwoOfThemWithASecondFactor() throws IOException {
    assertThat(Statement.of(Organisation.rightsOf("trust")))
        .hasSize(1)
        .allSatisfy(
            trust -> {
              assertThat(trust.principal().at("/AWS"))
                  .hasSize(2)
                  .allMatch(one -> one.asText().matches("arn:aws:iam::\\d{12}:user/.+"));
              assertThat(trust.conditions().at("/Bool/aws:MultiFactorAuthPresent").asText())
                  .isEqualTo("true");
            });
  }

  @Test
  void rolesAreHandedOverForCopiesAndRestoresAlone() {
    for (String who : List.of(OFFICER, BREAK_GLASS)) {
      assertThat(refuse(Call.of(who, "iam:PassRole", ACCOUNT + "contactpoint-prod-search")))
          .isTrue();
      assertThat(refuse(Call.of(who, "iam:PassRole", ACCOUNT + "contactpoint-prod-backups")))
          .isFalse();
    }
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
    "kms:CreateGrant, arn:aws:kms:eu-west-2:333333333333:key/1",
    "sqs:SendMessage, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
    "sqs:DeleteMessage, arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads-dead",
  })
  void breakGlassForARestoreMay(String action, String resource) {
    assertThat(refuseSome(Call.of(BREAK_GLASS, action, resource))).isFalse();
  }

  /**
   * It asks who calls, wherever they are; the others bind only whoever is in an account of ours.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3:GetObject",
        "s3:ReplicateObject",
        "sqs:ReceiveMessage",
        "kms:Decrypt",
        "secretsmanager:GetSecretValue",
        "sts:AssumeRole"
      })
  void nobodyFromOutsideTheOrganisationReachesWhatLiesInAnAccount(String action) {
    for (String one : List.of(ADMINISTRATOR, DEPLOYMENT, PIPELINE + "contactpoint-pipeline-1")) {
      assertThat(Organisation.refusesOfItsResources(Call.of(one, action, "*"))).isFalse();
    }
    assertThat(
            Organisation.refusesOfItsResources(
                Call.of("arn:aws:iam::999999999999:role/cdk-mine-cfn-exec-role-1", action, "*")))
        .isTrue();
    assertThat(Organisation.refusesOfItsResources(Call.of("logging.s3.amazonaws.com", action, "*")))
        .isFalse();
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
            "cognito-idp:DescribeUserPoolClient",
            "backup:PutBackupVaultAccessPolicy",
            "secretsmanager:PutResourcePolicy",
            "s3:PutBucketPolicy",
            "apigateway:PATCH",
            "apigateway:SetWebACL",
            "wafv2:AssociateWebACL",
            "cloudwatch:PutMetricAlarm",
            "logs:PutMetricFilter",
            "sns:SetTopicAttributes",
            "sqs:SetQueueAttributes",
            "kms:CreateGrant",
            "lambda:RemovePermission",
            "codedeploy:CreateDeployment")) {
      String resource =
          action.equals("iam:PassRole") ? ACCOUNT + "contactpoint-" + stage + "-search" : "*";
      assertThat(refuseSome(Call.of(DEPLOYMENT, action, resource))).as(action).isFalse();
    }
    String stack = "arn:aws:cloudformation:eu-west-2:3:stack/contactpoint-" + stage + "-data/1";
    assertThat(refuse(Call.of(DEPLOYING, "cloudformation:ExecuteChangeSet", stack))).isFalse();
    assertThat(refuse(Call.of(DEPLOYING, "iam:PassRole", DEPLOYMENT))).isFalse();
  }

  /** With a system's secret and the id of somebody's account one could ask in their name. */
  @Test
  void whoHandsASystemsSecretOverLooksNobodyUpAndNobodyElseSeesIt() {
    String handingOver = ACCOUNT + "contactpoint-prod-client-secrets";
    for (String action : List.of("DescribeUserPoolClient", "AddUserPoolClientSecret")) {
      assertThat(
              Stream.of(ADMINISTRATOR, OFFICER, BREAK_GLASS, DEPLOYMENT, DEPLOYING, handingOver)
                  .filter(who -> !refuseSome(Call.of(who, "cognito-idp:" + action, "*"))))
          .as(action)
          .containsExactly(DEPLOYMENT, handingOver);
    }
    for (String action : List.of("ListUsers", "AdminGetUser", "AdminListDevices")) {
      assertThat(refuse(Call.of(handingOver, "cognito-idp:" + action, "*"))).as(action).isTrue();
      assertThat(refuseSome(Call.of(BREAK_GLASS, "cognito-idp:" + action, "*")))
          .as(action)
          .isFalse();
    }
    assertThat(
            refuse(
                Call.of(ADMINISTRATOR, "iam:CreateRole", ACCOUNT + "contactpoint-prod-client-x")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sts:AssumeRole, arn:aws:iam::333333333333:role/cdk-hnb659fds-deploy-role-3-eu-west-2",
    "sts:AssumeRole, arn:aws:iam::333333333333:role/cdk-hnb659fds-lookup-role-3-eu-west-2",
    "sts:AssumeRole, arn:aws:iam::111111111111:role/contactpoint-dev-smoke",
    "iam:PassRole, arn:aws:iam::444444444444:role/contactpoint-pipeline-PipelineBuild-1",
    "iam:PassRole, arn:aws:iam::444444444444:role/cdk-hnb659fds-cfn-exec-role-4-eu-west-2",
    "iam:UpdateAssumeRolePolicy, arn:aws:iam::444444444444:role/contactpoint-pipeline-Pipeline-1",
    "iam:CreateRole, arn:aws:iam::444444444444:role/contactpoint-pipeline-mine",
    "iam:CreateRole, arn:aws:iam::444444444444:role/contactpoint-dev-smoke",
    "iam:AttachRolePolicy, arn:aws:iam::444444444444:role/release-approver",
    "codebuild:UpdateProject, arn:aws:codebuild:eu-west-2:444444444444:project/any",
    "codebuild:CreateProject, arn:aws:codebuild:eu-west-2:444444444444:project/any",
    "codebuild:StartBuild, arn:aws:codebuild:eu-west-2:444444444444:project/any",
    "codebuild:StartBuildBatch, arn:aws:codebuild:eu-west-2:444444444444:project/any",
    "codebuild:RetryBuild, arn:aws:codebuild:eu-west-2:444444444444:project/any",
    "codebuild:StartSandbox, arn:aws:codebuild:eu-west-2:444444444444:project/any",
    "ssm:StartSession, arn:aws:ssm:eu-west-2:444444444444:session/any",
    "codepipeline:UpdatePipeline, arn:aws:codepipeline:eu-west-2:444444444444:contactpoint",
    "codepipeline:PutApprovalResult, arn:aws:codepipeline:eu-west-2:444444444444:contactpoint",
    "codepipeline:StartPipelineExecution, arn:aws:codepipeline:eu-west-2:444444444444:contactpoint",
    "codepipeline:RollbackStage, arn:aws:codepipeline:eu-west-2:444444444444:contactpoint",
    "s3:PutObject, arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1/cdk.out",
    "s3:PutBucketPolicy, arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1",
    "s3:PutBucketOwnershipControls, arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1",
    "s3:PutBucketAcl, arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1",
    "s3:PutReplicationConfiguration, arn:aws:s3:::any",
    "s3:CreateAccessPoint, arn:aws:s3:eu-west-2:444444444444:accesspoint/any",
    "s3:ReplicateObject, arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1/cdk.out",
    "s3:PutObjectAcl, arn:aws:s3:::cdk-hnb659fds-assets-444444444444-eu-west-2/template.json",
    "cloudformation:UpdateStack,"
        + " arn:aws:cloudformation:eu-west-2:444444444444:stack/contactpoint-pipeline/1",
    "organizations:LeaveOrganization, arn:aws:organizations::444444444444:account/o-1/4",
  })
  void anAdministratorOfThePipelinesAccountMayNot(String action, String resource) {
    Call call = Call.of(PIPELINE + "administrator", action, resource);
    assertThat(Organisation.refusesInThePipeline(call)).isTrue();
  }

  @Test
  void aReleaseIsApprovedByItsOwnRoleWhichMayChangeNothing() {
    String approver = PIPELINE + "release-approver";
    for (String action : List.of("codepipeline:PutApprovalResult", "codepipeline:RollbackStage")) {
      assertThat(Organisation.refusesSomeInThePipeline(Call.of(approver, action, "*"))).isFalse();
    }
    Map.of(
            "sts:AssumeRole", PIPELINE + "cdk-hnb659fds-deploy-role-444444444444-eu-west-2",
            "iam:PassRole", PIPELINE + "contactpoint-pipeline-PipelineBuild-1",
            "codebuild:StartBuild", "*",
            "codepipeline:UpdatePipeline", "*",
            "s3:PutObject", "arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1/cdk.out",
            "cloudformation:UpdateStack",
                "arn:aws:cloudformation:eu-west-2:444444444444:stack/contactpoint-pipeline/1")
        .forEach(
            (action, resource) ->
                assertThat(Organisation.refusesInThePipeline(Call.of(approver, action, resource)))
                    .as(action)
                    .isTrue());
  }

  /** Whoever bootstraps there does so while the management account has the policy detached. */
  @ParameterizedTest
  @ValueSource(strings = {"security-officer", "administrator", "release-approver"})
  void nobodyOfThePipelinesAccountMakesItsRoles(String who) {
    for (String role :
        List.of("cdk-hnb659fds-cfn-exec-role-4-eu-west-2", "contactpoint-pipeline-Pipeline-1")) {
      Call call = Call.of(PIPELINE + who, "iam:UpdateAssumeRolePolicy", PIPELINE + role);
      assertThat(Organisation.refusesInThePipeline(call)).as(role).isTrue();
    }
  }

  /** Where a resource is a reference, it counts as anything that there is. */
  @Test
  void noRoleOfThePipelineIsRefusedWhatItsTemplateAllowsIt() {
    int judged = 0;
    for (Resource policy : Synthesis.of("pipeline").all("IAM::Policy")) {
      for (JsonNode role : policy.at("/Roles")) {
        Resource holder = policy.sibling(role.get("Ref").asText());
        String name = holder.at("/RoleName").asText("contactpoint-pipeline-" + holder.id());
        for (Statement statement : Statement.of(policy.at("/PolicyDocument"))) {
          for (String action : statement.actions()) {
            for (String resource : statement.resources()) {
              String arn = resource.startsWith("arn:") ? resource : "*";
              assertThat(
                      Organisation.refusesSomeInThePipeline(Call.of(PIPELINE + name, action, arn)))
                  .as("%s %s %s", name, action, resource)
                  .isFalse();
              judged++;
            }
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(50);
  }

  /** The pipeline changes itself by the same roles as a manual deployment. */
  @Test
  void thePipelineIsDeployedByTheDeploymentsRoles() {
    String making = PIPELINE + "cdk-hnb659fds-cfn-exec-role-444444444444-eu-west-2";
    String deploying = PIPELINE + "cdk-hnb659fds-deploy-role-444444444444-eu-west-2";
    String publishing = PIPELINE + "cdk-hnb659fds-file-publishing-role-444444444444-eu-west-2";
    for (String action :
        List.of(
            "iam:CreateRole",
            "iam:PutRolePolicy",
            "codebuild:UpdateProject",
            "codepipeline:UpdatePipeline",
            "kms:PutKeyPolicy",
            "s3:PutBucketPolicy")) {
      assertThat(Organisation.refusesSomeInThePipeline(Call.of(making, action, "*"))).isFalse();
    }
    String step = PIPELINE + "contactpoint-pipeline-PipelineBuild-1";
    assertThat(Organisation.refusesInThePipeline(Call.of(making, "iam:PassRole", step))).isFalse();
    assertThat(Organisation.refusesInThePipeline(Call.of(deploying, "iam:PassRole", making)))
        .isFalse();
    String stack = "arn:aws:cloudformation:eu-west-2:4:stack/contactpoint-pipeline/1";
    assertThat(
            Organisation.refusesInThePipeline(
                Call.of(deploying, "cloudformation:ExecuteChangeSet", stack)))
        .isFalse();
    String asset = "arn:aws:s3:::cdk-hnb659fds-assets-444444444444-eu-west-2/template.json";
    assertThat(Organisation.refusesInThePipeline(Call.of(publishing, "s3:PutObject", asset)))
        .isFalse();
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
            assertThat(refuseSome(Call.of(ACCOUNT + name(role), action, arn)))
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
