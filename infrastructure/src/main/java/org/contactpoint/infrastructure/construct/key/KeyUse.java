package org.contactpoint.infrastructure.construct.key;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/**
 * Statements of a key's policy: who may use it, and through which service alone. What each service
 * needs is what AWS documents ({@code KeyPoliciesTest} names the pages).
 */
public final class KeyUse {
  private static final String CLOUD_TRAIL = "cloudtrail.amazonaws.com";

  private final StageDescriptor stage;

  public KeyUse(StageDescriptor stage) {
    this.stage = stage;
  }

  /**
   * The roles may use the key through that service, as far as their own rights go too. Roles are
   * named by a condition because a policy can't name one that is not there yet. They make no
   * grants: DynamoDB asks for those of whoever makes a table, not of whoever works with it.
   */
  PolicyStatement through(String service, List<String> roles) {
    return ofAccount()
        .sid("UseThrough" + sid(service))
        .actions(KeyActions.OPEN_AND_CLOSE)
        .conditions(of(roles, service))
        .build();
  }

  /**
   * What the deployment and a restore need to hand the key to a service for good: a grant to the
   * service itself, and no use of their own outside it.
   */
  List<PolicyStatement> handedTo(String service) {
    List<String> roles = List.of(stage.deploymentRole(), stage.restoreRole());
    return List.of(
        ofAccount()
            .sid("HandTo" + sid(service))
            .actions(KeyActions.OPEN_AND_CLOSE)
            .conditions(of(roles, service))
            .build(),
        ofAccount()
            .sid("GrantTo" + sid(service))
            .actions(List.of("kms:CreateGrant"))
            .conditions(of(roles, service))
            .build());
  }

  /**
   * What AWS Backup needs of a table's key to copy the table: grants only where a service makes
   * them for itself, which is never so for a key handed to another table.
   */
  List<PolicyStatement> copiedByBackups() {
    return usedByBackups("Copy", List.of(stage.backupRole()), List.of("kms:CreateGrant"));
  }

  /**
   * What AWS Backup needs of the vault's key: of whoever makes the vault, copies into it and
   * restores from it.
   */
  List<PolicyStatement> keptInVault() {
    return usedByBackups(
        "Keep",
        List.of(stage.deploymentRole(), stage.backupRole(), stage.restoreRole()),
        List.of("kms:CreateGrant", "kms:RetireGrant"));
  }

  private List<PolicyStatement> usedByBackups(
      String sid, List<String> roles, List<String> granting) {
    String[] services = {"backup", "dynamodb"};
    return List.of(
        ofAccount()
            .sid(sid + "Backups")
            .actions(KeyActions.OPEN_AND_CLOSE)
            .conditions(of(roles, services))
            .build(),
        ofAccount()
            .sid(sid + "BackupsByGrants")
            .actions(granting)
            .conditions(
                Map.of(
                    "ArnEquals", Map.of("aws:PrincipalArn", roles),
                    "StringEquals", Map.of("kms:ViaService", viaServices(services)),
                    "Bool", Map.of("kms:GrantIsForAWSResource", "true")))
            .build());
  }

  /** The AWS service may use the key itself, for this account. */
  PolicyStatement by(String service) {
    return PolicyStatement.Builder.create()
        .sid("UseBy" + sid(service))
        .principals(List.of(new ServicePrincipal(service)))
        .actions(KeyActions.DATA_KEYS)
        .resources(List.of("*"))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stage.account())))
        .build();
  }

  /** CloudTrail may use the key for the one trail of this account, and look at the key. */
  List<PolicyStatement> byAccountTrail() {
    String trail = stage.accountTrailArn();
    return List.of(
        byCloudTrail("UseByAccountTrail")
            .actions(
                List.of(
                    "kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"))
            .conditions(
                Map.of(
                    "StringEquals",
                    Map.of(
                        "aws:SourceArn", trail,
                        "kms:EncryptionContext:aws:cloudtrail:arn", trail)))
            .build(),
        byCloudTrail("SeenByAccountTrail")
            .actions(List.of("kms:DescribeKey"))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceArn", trail)))
            .build());
  }

  private static PolicyStatement.Builder byCloudTrail(String sid) {
    return PolicyStatement.Builder.create()
        .sid(sid)
        .principals(List.of(new ServicePrincipal(CLOUD_TRAIL)))
        .resources(List.of("*"));
  }

  /** CloudWatch may use the key for the log groups of this account. */
  PolicyStatement byLogs() {
    return PolicyStatement.Builder.create()
        .sid("UseByLogs")
        .principals(List.of(new ServicePrincipal("logs." + stage.region() + ".amazonaws.com")))
        .actions(KeyActions.OPEN_AND_CLOSE)
        .resources(List.of("*"))
        .conditions(
            Map.of(
                "ArnLike",
                Map.of("kms:EncryptionContext:aws:logs:arn", stage.arn("logs", "log-group:*"))))
        .build();
  }

  private static PolicyStatement.Builder ofAccount() {
    return PolicyStatement.Builder.create()
        .principals(List.of(new AccountRootPrincipal()))
        .resources(List.of("*"));
  }

  private Map<String, Object> of(List<String> roles, String... services) {
    return Map.of(
        "ArnEquals", Map.of("aws:PrincipalArn", roles),
        "StringEquals", Map.of("kms:ViaService", viaServices(services)));
  }

  private List<String> viaServices(String... services) {
    return Arrays.stream(services)
        .map(service -> service + "." + stage.region() + ".amazonaws.com")
        .toList();
  }

  private static String sid(String service) {
    String first = service.split("\\.", -1)[0];
    return Character.toUpperCase(first.charAt(0)) + first.substring(1);
  }
}
