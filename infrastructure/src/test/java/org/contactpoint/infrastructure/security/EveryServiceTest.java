package org.contactpoint.infrastructure.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Organisation;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each service that the templates use is one whose settings an administrator may not change, or one
 * of which is said why they may. A service that nobody thought of fails here.
 */
class EveryServiceTest {
  /**
   * A service, by its name in templates.
   *
   * @param about the ARN of a thing of it in prod; everything where no policy asks for more
   * @param changes the acts by which what the templates say would be undone or let out
   */
  private record Service(String about, List<String> changes) {
    static Service of(String about, String... changes) {
      return new Service(about, List.of(changes));
    }
  }

  private static final String OURS = ":eu-west-2:333333333333:";

  private static final Map<String, Service> REFUSED =
      Map.ofEntries(
          Map.entry(
              "ApiGateway",
              Service.of(
                  "arn:aws:apigateway:eu-west-2::/restapis/1/stages/v1",
                  "apigateway:POST",
                  "apigateway:PUT",
                  "apigateway:PATCH",
                  "apigateway:DELETE",
                  "apigateway:AddCertificateToDomain",
                  "apigateway:CreateAccessAssociation",
                  "apigateway:RemoveCertificateFromDomain",
                  "apigateway:SetWebACL",
                  "apigateway:UpdateRestApiPolicy")),
          Map.entry(
              "Backup",
              Service.of(
                  "*",
                  "backup:DeleteBackupPlan",
                  "backup:DeleteBackupSelection",
                  "backup:DeleteBackupVault",
                  "backup:DeleteBackupVaultAccessPolicy",
                  "backup:DeleteBackupVaultLockConfiguration",
                  "backup:PutBackupVaultAccessPolicy",
                  "backup:UpdateBackupPlan")),
          Map.entry(
              "CloudTrail",
              Service.of(
                  "*",
                  "cloudtrail:DeleteTrail",
                  "cloudtrail:PutEventSelectors",
                  "cloudtrail:StopLogging",
                  "cloudtrail:UpdateTrail")),
          Map.entry(
              "CloudWatch",
              Service.of(
                  "*",
                  "cloudwatch:DeleteAlarms",
                  "cloudwatch:DisableAlarmActions",
                  "cloudwatch:PutCompositeAlarm",
                  "cloudwatch:PutMetricAlarm",
                  "cloudwatch:PutMetricData")),
          Map.entry(
              "CodeDeploy",
              Service.of(
                  "*",
                  "codedeploy:CreateDeployment",
                  "codedeploy:DeleteDeploymentGroup",
                  "codedeploy:StopDeployment",
                  "codedeploy:UpdateApplication",
                  "codedeploy:UpdateDeploymentGroup")),
          Map.entry(
              "Cognito",
              Service.of(
                  "*",
                  "cognito-idp:CreateGroup",
                  "cognito-idp:CreateManagedLoginBranding",
                  "cognito-idp:CreateUserPoolClient",
                  "cognito-idp:DeleteUserPool",
                  "cognito-idp:DeleteUserPoolDomain",
                  "cognito-idp:SetRiskConfiguration",
                  "cognito-idp:SetUserPoolMfaConfig",
                  "cognito-idp:UpdateGroup",
                  "cognito-idp:UpdateManagedLoginBranding",
                  "cognito-idp:UpdateResourceServer",
                  "cognito-idp:UpdateUserPool",
                  "cognito-idp:UpdateUserPoolClient")),
          Map.entry("Custom", Service.of("*", "lambda:InvokeFunction")),
          Map.entry(
              "DynamoDB",
              Service.of(
                  "*",
                  "dynamodb:CreateTable",
                  "dynamodb:DeleteResourcePolicy",
                  "dynamodb:DeleteTable",
                  "dynamodb:PutResourcePolicy",
                  "dynamodb:UpdateContinuousBackups",
                  "dynamodb:UpdateTable",
                  "dynamodb:UpdateTimeToLive")),
          Map.entry(
              "IAM",
              Service.of(
                  "arn:aws:iam::333333333333:role/contactpoint-prod-search",
                  "iam:AttachRolePolicy",
                  "iam:CreateRole",
                  "iam:DeleteRole",
                  "iam:DeleteRolePermissionsBoundary",
                  "iam:DetachRolePolicy",
                  "iam:PutRolePolicy",
                  "iam:UpdateAssumeRolePolicy",
                  "iam:UpdateRole")),
          Map.entry(
              "KMS",
              Service.of(
                  "*",
                  "kms:CreateGrant",
                  "kms:DeleteAlias",
                  "kms:DisableKey",
                  "kms:PutKeyPolicy",
                  "kms:RevokeGrant",
                  "kms:ScheduleKeyDeletion",
                  "kms:UpdateAlias")),
          Map.entry(
              "Lambda",
              Service.of(
                  "*",
                  "lambda:AddPermission",
                  "lambda:CreateEventSourceMapping",
                  "lambda:CreateFunctionUrlConfig",
                  "lambda:DeleteFunction",
                  "lambda:PublishVersion",
                  "lambda:PutRuntimeManagementConfig",
                  "lambda:RemovePermission",
                  "lambda:UpdateAlias",
                  "lambda:UpdateEventSourceMapping",
                  "lambda:UpdateFunctionCode",
                  "lambda:UpdateFunctionConfiguration",
                  "lambda:UpdateFunctionUrlConfig")),
          Map.entry(
              "Logs",
              Service.of(
                  "*",
                  "logs:AssociateKmsKey",
                  "logs:DeleteLogGroup",
                  "logs:DeleteMetricFilter",
                  "logs:DeleteSubscriptionFilter",
                  "logs:DisassociateKmsKey",
                  "logs:PutDataProtectionPolicy",
                  "logs:PutMetricFilter",
                  "logs:PutResourcePolicy",
                  "logs:PutRetentionPolicy",
                  "logs:PutSubscriptionFilter")),
          Map.entry(
              "S3",
              Service.of(
                  "arn:aws:s3:::contactpoint-prod-uploads-333333333333",
                  "s3:CreateAccessPoint",
                  "s3:DeleteBucketPolicy",
                  "s3:PutBucketAcl",
                  "s3:PutBucketNotification",
                  "s3:PutBucketOwnershipControls",
                  "s3:PutBucketPolicy",
                  "s3:PutBucketPublicAccessBlock",
                  "s3:PutBucketVersioning",
                  "s3:PutInventoryConfiguration",
                  "s3:PutLifecycleConfiguration",
                  "s3:PutReplicationConfiguration")),
          Map.entry(
              "SES",
              Service.of(
                  "*",
                  "ses:CreateConfigurationSet",
                  "ses:CreateConfigurationSetEventDestination",
                  "ses:CreateEmailIdentityPolicy",
                  "ses:PutConfigurationSetSuppressionOptions",
                  "ses:UpdateConfigurationSetEventDestination")),
          Map.entry(
              "SNS",
              Service.of(
                  "*",
                  "sns:AddPermission",
                  "sns:DeleteTopic",
                  "sns:RemovePermission",
                  "sns:SetSubscriptionAttributes",
                  "sns:SetTopicAttributes",
                  "sns:Unsubscribe")),
          Map.entry(
              "SQS",
              Service.of(
                  "arn:aws:sqs" + OURS + "contactpoint-prod-uploads",
                  "sqs:AddPermission",
                  "sqs:DeleteQueue",
                  "sqs:PurgeQueue",
                  "sqs:RemovePermission",
                  "sqs:SendMessage",
                  "sqs:SetQueueAttributes",
                  "sqs:StartMessageMoveTask")),
          Map.entry(
              "SecretsManager",
              Service.of(
                  "arn:aws:secretsmanager" + OURS + "secret:contactpoint-prod/keys/a-AbCdEf",
                  "secretsmanager:DeleteResourcePolicy",
                  "secretsmanager:DeleteSecret",
                  "secretsmanager:PutResourcePolicy",
                  "secretsmanager:PutSecretValue",
                  "secretsmanager:RotateSecret",
                  "secretsmanager:UpdateSecret",
                  "secretsmanager:UpdateSecretVersionStage")),
          Map.entry(
              "WAFv2",
              Service.of(
                  "*",
                  "wafv2:AssociateWebACL",
                  "wafv2:CreateWebACL",
                  "wafv2:DeleteLoggingConfiguration",
                  "wafv2:DisassociateWebACL",
                  "wafv2:PutLoggingConfiguration",
                  "wafv2:UpdateWebACL")));

  private static final Map<String, String> NOT_REFUSED =
      Map.of(
          "Events",
          "Runbooks have operators switch rules. A rule hands on no data: what is handed over by"
              + " ours is an empty call, and of a file its name; what is not called in time"
              + " rings.");

  private static final Map<String, Service> REFUSED_IN_THE_PIPELINES_ACCOUNT =
      Map.of(
          "CodeBuild",
          Service.of(
              "*",
              "codebuild:CreateProject",
              "codebuild:DeleteProject",
              "codebuild:StartBuild",
              "codebuild:UpdateProject",
              "codebuild:UpdateProjectVisibility"),
          "CodePipeline",
          Service.of(
              "*",
              "codepipeline:DeletePipeline",
              "codepipeline:PutApprovalResult",
              "codepipeline:StartPipelineExecution",
              "codepipeline:UpdatePipeline"),
          "IAM",
          Service.of(
              "arn:aws:iam::444444444444:role/contactpoint-pipeline-PipelineBuild-1",
              "iam:AttachRolePolicy",
              "iam:CreateRole",
              "iam:PutRolePolicy",
              "iam:UpdateAssumeRolePolicy"),
          "KMS",
          Service.of("*", "kms:CreateGrant", "kms:PutKeyPolicy", "kms:UpdateAlias"),
          "S3",
          Service.of(
              "arn:aws:s3:::contactpoint-pipeline-pipelineartifactsbucket-1",
              "s3:CreateAccessPoint",
              "s3:DeleteBucketPolicy",
              "s3:PutBucketAcl",
              "s3:PutBucketOwnershipControls",
              "s3:PutBucketPolicy",
              "s3:PutReplicationConfiguration"));

  static Set<String> services() {
    return servicesOf("prod");
  }

  static Set<String> servicesOfThePipeline() {
    return servicesOf("pipeline");
  }

  /** The templates of the pipeline hold those of the stages too, which are in other accounts. */
  private static Set<String> servicesOf(String stage) {
    return Synthesis.of(stage).byFile().entrySet().stream()
        .filter(file -> !stage.equals("pipeline") || !file.getKey().contains("assembly-"))
        .flatMap(file -> file.getValue().get("Resources").findValuesAsText("Type").stream())
        .filter(type -> type.matches("(AWS|Custom)::.*") && !type.equals("AWS::CDK::Metadata"))
        .map(type -> type.startsWith("Custom::") ? "Custom" : type.split("::", 3)[1])
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatTheTemplatesUseAnAdministratorDoesNotChange(String service) {
    if (NOT_REFUSED.containsKey(service)) {
      return;
    }
    refused(
        requireNonNull(REFUSED.get(service), "nobody said what would undo " + service),
        "arn:aws:iam::333333333333:role/administrator",
        Organisation::refusesInProd);
  }

  @ParameterizedTest
  @MethodSource("servicesOfThePipeline")
  void whatThePipelineUsesAnAdministratorOfItsAccountDoesNotChange(String service) {
    refused(
        requireNonNull(
            REFUSED_IN_THE_PIPELINES_ACCOUNT.get(service),
            "nobody said what would undo " + service),
        "arn:aws:iam::444444444444:role/administrator",
        Organisation::refusesInThePipeline);
  }

  private static void refused(Service service, String who, Predicate<Call> refuses) {
    assertThat(service.changes())
        .isNotEmpty()
        .allMatch(action -> refuses.test(Call.of(who, action, service.about())));
  }

  /** A service that is used no more is taken out of the tables above. */
  @Test
  void nothingIsSaidOfWhatIsNotUsed() {
    assertThat(services()).containsAll(REFUSED.keySet()).containsAll(NOT_REFUSED.keySet());
    assertThat(servicesOfThePipeline())
        .containsExactlyInAnyOrderElementsOf(REFUSED_IN_THE_PIPELINES_ACCOUNT.keySet());
  }
}
