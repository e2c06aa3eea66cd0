package org.contactpoint.infrastructure.construct.key;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/** Statements of a key's policy: who may use it, and through which service alone. */
public final class KeyUse {
  private static final List<String> OPEN_AND_CLOSE =
      List.of("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey");

  private final StageDescriptor stage;

  public KeyUse(StageDescriptor stage) {
    this.stage = stage;
  }

  /**
   * The roles may use the key through that service, as far as their own rights go too. Roles are
   * named by a condition because a policy can't name one that is not there yet.
   */
  PolicyStatement through(String service, List<String> roles) {
    return ofAccount()
        .sid("UseThrough" + sid(service))
        .actions(OPEN_AND_CLOSE)
        .conditions(
            Map.of(
                "ArnEquals", Map.of("aws:PrincipalArn", roles),
                "StringEquals", Map.of("kms:ViaService", viaService(service))))
        .build();
  }

  /**
   * What the deployment and the backups need to hand the key to a service for good: a grant to the
   * service itself, and no use of their own outside it.
   */
  PolicyStatement handedTo(String service) {
    return ofAccount()
        .sid("HandTo" + sid(service))
        .actions(Stream.concat(OPEN_AND_CLOSE.stream(), Stream.of("kms:CreateGrant")).toList())
        .conditions(
            Map.of(
                "ArnEquals",
                    Map.of("aws:PrincipalArn", List.of(stage.deploymentRole(), stage.backupRole())),
                "StringEquals", Map.of("kms:ViaService", viaService(service))))
        .build();
  }

  /** The service may use the key by itself, for this account. */
  PolicyStatement by(String service) {
    return PolicyStatement.Builder.create()
        .sid("UseBy" + sid(service))
        .principals(List.of(new ServicePrincipal(service)))
        .actions(OPEN_AND_CLOSE)
        .resources(List.of("*"))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stage.account())))
        .build();
  }

  /** CloudTrail may use the key for the one trail of this account. */
  PolicyStatement byAccountTrail() {
    return PolicyStatement.Builder.create()
        .sid("UseByAccountTrail")
        .principals(List.of(new ServicePrincipal("cloudtrail.amazonaws.com")))
        .actions(List.of("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"))
        .resources(List.of("*"))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceArn", stage.accountTrailArn())))
        .build();
  }

  /** CloudWatch may use the key for the log groups of this account. */
  PolicyStatement byLogs() {
    return PolicyStatement.Builder.create()
        .sid("UseByLogs")
        .principals(List.of(new ServicePrincipal("logs." + stage.region() + ".amazonaws.com")))
        .actions(OPEN_AND_CLOSE)
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

  private String viaService(String service) {
    return service + "." + stage.region() + ".amazonaws.com";
  }

  private static String sid(String service) {
    String first = service.split("\\.", -1)[0];
    return Character.toUpperCase(first.charAt(0)) + first.substring(1);
  }
}
