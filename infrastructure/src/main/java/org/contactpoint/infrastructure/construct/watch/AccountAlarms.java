package org.contactpoint.infrastructure.construct.watch;

import static org.contactpoint.infrastructure.construct.watch.Acts.all;
import static org.contactpoint.infrastructure.construct.watch.Acts.byNoneOf;
import static org.contactpoint.infrastructure.construct.watch.Acts.byThemselves;
import static org.contactpoint.infrastructure.construct.watch.Acts.either;
import static org.contactpoint.infrastructure.construct.watch.Acts.named;
import static org.contactpoint.infrastructure.construct.watch.Acts.on;
import static org.contactpoint.infrastructure.construct.watch.Acts.onData;
import static org.contactpoint.infrastructure.construct.watch.Acts.where;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.constructs.Construct;

/**
 * Raises alarms for acts in the account by which somebody with rights of their own could read what
 * they may not, hide it, or break what would show it: whatever the deployment and the functions do
 * not do. An attempt that was refused counts too.
 */
public final class AccountAlarms extends Construct {
  private final FunctionBase base;
  private final StageDescriptor stage;
  private final LogMetrics metrics;
  private final String logGroup;

  public AccountAlarms(Construct scope, String id, FunctionBase base, AccountTrail trail) {
    super(scope, id);
    this.base = base;
    this.stage = base.stage();
    this.metrics = new LogMetrics(this, "Metrics", stage);
    this.logGroup = trail.logGroup();
    alarm("data-taken-out", "Data are restored, copied or exported", takenOut());
    alarm("data-touched", "Somebody touched data or called a function by themselves", touched());
    alarm("code-changed", "Somebody changed a function, the gateway or the firewall", code());
    alarm("keys-changed", "Somebody changed a key, or touched a secret", keys());
    alarm("storage-changed", "Somebody changed a table, a bucket, a queue or backups", storage());
    alarm("watching-changed", "Somebody changed logging, alarms or their recipients", watching());
    alarm(
        "sign-in-changed",
        "Somebody changed or looked up people, systems or settings of the pool",
        signIn());
    alarm("rights-changed", "Somebody changed who may do what", rights());
  }

  private void alarm(String name, String what, List<String> patterns) {
    new RunbookAlarm(
        this,
        ConstructIds.of(name),
        RunbookAlarmProps.of(base, name, name)
            .saying(what)
            .when(metrics.count("Acts" + ConstructIds.of(name), logGroup, patterns))
            .atLeast(1));
  }

  /** Restores and exports whoever asks; backups by anybody but the service that makes them. */
  private List<String> takenOut() {
    String restored =
        named("StartRestoreJob", "StartCopyJob", "RestoreTable*", "ExportTableToPointInTime");
    String kept = all(named("CreateBackup", "StartBackupJob"), byNoneOf(stage.backupRole()));
    return List.of(
        where(either(List.of(all(on("backup"), restored), all(on("dynamodb"), restored), kept))));
  }

  private List<String> touched() {
    return List.of(where(all(onData(), byNoneOf(functions(), stage.deploymentRole()))));
  }

  /** A mapping that Lambda itself disables, because it may not read the source, counts too. */
  private List<String> code() {
    String changes =
        named(
            "UpdateFunctionCode*",
            "UpdateFunctionConfiguration*",
            "CreateFunction*",
            "DeleteFunction2*",
            "AddPermission*",
            "RemovePermission*",
            "CreateEventSourceMapping*",
            "UpdateEventSourceMapping*",
            "DeleteEventSourceMapping*",
            "PublishVersion*",
            "PublishLayerVersion*",
            "PutRuntimeManagementConfig*",
            "*CodeSigningConfig");
    String disabled = named("LambdaESMDisabled");
    String aliases = all(on("lambda"), named("UpdateAlias*"));
    String shifted =
        all(on("codedeploy"), named("CreateDeployment*", "StopDeployment", "UpdateDeployment*"));
    return List.of(
        where(all(on("lambda"), changes, others())),
        where(disabled),
        where(
            all(
                "(" + either(List.of(aliases, shifted)) + ")",
                byNoneOf(functions(), stage.deploymentRole()))),
        where(all(on("apigateway"), gateway(), others())),
        where(all(on("wafv2"), firewall(), others())));
  }

  /** A stage that traces its data logs every answer; a trial calls a function without a token. */
  private static String gateway() {
    return named("Create*", "Delete*", "Import*", "Put*", "TestInvoke*", "Update*");
  }

  private static String firewall() {
    return named(
        "AssociateWebACL",
        "Create*",
        "Delete*",
        "DisassociateWebACL",
        "GetSampledRequests",
        "Put*",
        "Update*");
  }

  private List<String> keys() {
    String policies =
        named(
            "PutKeyPolicy",
            "ScheduleKeyDeletion",
            "DisableKey",
            "DisableKeyRotation",
            "DeleteAlias",
            "UpdateAlias");
    String grants = all(named("CreateGrant", "RetireGrant", "RevokeGrant"), byThemselves());
    String secrets =
        named(
            "GetSecretValue",
            "BatchGetSecretValue",
            "PutSecretValue",
            "RotateSecret",
            "UpdateSecret*",
            "DeleteSecret",
            "PutResourcePolicy",
            "DeleteResourcePolicy");
    return List.of(
        where(all(on("kms"), "(" + either(List.of(policies, grants)) + ")", others())),
        where(all(on("secretsmanager"), secrets, byNoneOf(functions(), stage.deploymentRole()))));
  }

  private List<String> storage() {
    String tables =
        named(
            "UpdateTable",
            "DeleteTable",
            "UpdateContinuousBackups",
            "UpdateTimeToLive",
            "PutResourcePolicy",
            "DeleteResourcePolicy",
            "EnableKinesisStreamingDestination");
    String buckets =
        named(
            "CreateAccessPoint",
            "PutBucketAcl",
            "PutBucketOwnershipControls",
            "PutBucketPolicy",
            "DeleteBucket*",
            "PutBucketLifecycle*",
            "PutBucketPublicAccessBlock",
            "PutBucketReplication",
            "PutBucketNotification*",
            "PutBucketVersioning",
            "PutBucketEncryption",
            "PutBucketLogging",
            "PutBucketObjectLockConfiguration");
    String backups =
        named(
            "CreateBackupVault",
            "DeleteBackupVault*",
            "PutBackupVault*",
            "UpdateBackupPlan",
            "DeleteBackupPlan",
            "CreateBackupSelection",
            "DeleteBackupSelection",
            "DeleteRecoveryPoint",
            "UpdateRecoveryPointLifecycle",
            "UpdateRegionSettings");
    String queues =
        named(
            "AddPermission",
            "DeleteQueue",
            "PurgeQueue",
            "RemovePermission",
            "SetQueueAttributes",
            "StartMessageMoveTask");
    return List.of(
        where(all(on("sqs"), queues, others())),
        where(all(on("dynamodb"), tables, others())),
        where(all(on("s3"), buckets, others())),
        where(all(on("backup"), backups, others())));
  }

  private List<String> watching() {
    String trail =
        named(
            "StopLogging",
            "DeleteTrail",
            "UpdateTrail",
            "PutEventSelectors",
            "DeleteLogGroup",
            "DeleteLogStream",
            "PutRetentionPolicy",
            "DeleteRetentionPolicy",
            "PutMetricFilter",
            "DeleteMetricFilter");
    String alarms =
        named(
            "PutMetricAlarm",
            "DeleteAlarms",
            "DisableAlarmActions",
            "PutAlarmMuteRule",
            "PutCompositeAlarm",
            "SetAlarmState",
            "Unsubscribe",
            "DeleteTopic",
            "SetTopicAttributes",
            "DisableRule",
            "PutRule",
            "DeleteRule",
            "PutTargets",
            "RemoveTargets");
    String lines =
        named(
            "AssociateKmsKey",
            "DisassociateKmsKey",
            "PutAccountPolicy",
            "PutDataProtectionPolicy",
            "PutResourcePolicy",
            "PutSubscriptionFilter");
    String topic = named("AddPermission", "RemovePermission", "SetSubscriptionAttributes");
    return List.of(
        where(all(trail, others())),
        where(all(alarms, others())),
        where(all(on("logs"), lines, others())),
        where(all(on("sns"), topic, others())));
  }

  /**
   * Looking counts, too: a system's secret and the account of somebody are together what it takes
   * to ask in that person's name.
   */
  private List<String> signIn() {
    String[] except =
        Stream.concat(administrators(), Stream.of(stage.deploymentRole())).toArray(String[]::new);
    String signedIn = named("AdminInitiateAuth", "AdminRespondToAuthChallenge");
    return List.of(
        where(all(on("cognito-idp"), people(), byNoneOf(except))),
        where(all(on("cognito-idp"), lookedUp(), byNoneOf(except))),
        where(all(on("cognito-idp"), signedIn, byNoneOf(stage.role(stage.smokeRole())))),
        where(all(on("cognito-idp"), pool(), others())),
        where(all(on("ses"), invitations(), others())));
  }

  /** An archive of what is sent holds the passwords of those who are invited. */
  private static String invitations() {
    return named("CreateArchive", "CreateEmailIdentityPolicy", "PutConfigurationSet*");
  }

  private static String people() {
    return named(
        "AdminConfirmSignUp",
        "AdminCreateUser",
        "AdminDeleteUser",
        "AdminEnableUser",
        "AdminLinkProviderForUser",
        "AdminResetUserPassword",
        "AdminSetUser*",
        "AdminUpdate*");
  }

  private static String lookedUp() {
    return named(
        "AddUserPoolClientSecret",
        "AdminGetDevice",
        "AdminGetUser",
        "AdminListDevices",
        "AdminListUserAuthEvents",
        "DescribeUserPoolClient",
        "ListUsers*");
  }

  private static String pool() {
    return named(
        "AddCustomAttributes",
        "CreateIdentityProvider",
        "CreateManagedLoginBranding",
        "CreateResourceServer",
        "CreateUserImportJob",
        "CreateUserPool*",
        "DeleteManagedLoginBranding",
        "DeleteUserPool*",
        "SetLogDeliveryConfiguration",
        "SetRiskConfiguration",
        "SetUserPoolMfaConfig",
        "StartUserImportJob",
        "UpdateIdentityProvider",
        "UpdateManagedLoginBranding",
        "UpdateResourceServer",
        "UpdateUserPool*");
  }

  private List<String> rights() {
    String changes =
        named(
            "AttachRolePolicy",
            "DetachRolePolicy",
            "PutRolePolicy",
            "DeleteRolePolicy",
            "CreateRole",
            "DeleteRole",
            "UpdateAssumeRolePolicy",
            "DeleteRolePermissionsBoundary",
            "CreatePolicy*",
            "SetDefaultPolicyVersion",
            "AttachUserPolicy",
            "PutUserPolicy",
            "CreateUser",
            "CreateAccessKey",
            "CreateLoginProfile",
            "AddUserToGroup");
    return List.of(where(all(on("iam"), changes, others())));
  }

  private String others() {
    return byNoneOf(stage.deploymentRole());
  }

  /**
   * The roles of this stage's functions; creating a role of such a name raises an alarm of its own.
   */
  private String functions() {
    return stage.role(stage.prefix() + "-*");
  }

  /** The functions that look after people in the pool. */
  private Stream<String> administrators() {
    return Stream.of(DeployedFunction.values())
        .filter(one -> one.rights() == Deployable.ACCOUNTS || one.rights() == Deployable.SET_UP)
        .map(stage::roleOf);
  }
}
