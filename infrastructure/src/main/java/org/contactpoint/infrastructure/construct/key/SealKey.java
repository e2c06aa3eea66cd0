package org.contactpoint.infrastructure.construct.key;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.kms.KeySpec;
import software.amazon.awscdk.services.kms.KeyUsage;
import software.constructs.Construct;

/**
 * The key under which the heads of the trail are sealed: one function signs, whoever looks after
 * the account may verify, and nobody ever sees the half that signs.
 */
public final class SealKey extends Construct {
  private final Key key;

  public SealKey(Construct scope, String id, StageDescriptor stage) {
    super(scope, id);
    CustomerKeyProps props =
        new CustomerKeyProps(
            stage, "seal", "Seals the heads of the trail.", List.of(sign(stage), verify()));
    key =
        Key.Builder.create(this, "Key")
            .alias("alias/" + stage.nameOf(props.name()))
            .description(props.description())
            .keySpec(KeySpec.ECC_NIST_P256)
            .keyUsage(KeyUsage.SIGN_VERIFY)
            .policy(CustomerKey.policy(props))
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
  }

  private static PolicyStatement sign(StageDescriptor stage) {
    String sealer = stage.roleOf(DeployedFunction.SEAL_HEADS);
    return PolicyStatement.Builder.create()
        .sid("Sign")
        .principals(List.of(new AccountRootPrincipal()))
        .actions(List.of("kms:Sign"))
        .resources(List.of("*"))
        .conditions(Map.of("ArnEquals", Map.of("aws:PrincipalArn", sealer)))
        .build();
  }

  private static PolicyStatement verify() {
    return PolicyStatement.Builder.create()
        .sid("Verify")
        .principals(List.of(new AccountRootPrincipal()))
        .actions(List.of("kms:Verify"))
        .resources(List.of("*"))
        .build();
  }

  /** Its id, by which functions ask for it. */
  public String id() {
    return key.getKeyId();
  }

  /** Its ARN. */
  public String arn() {
    return key.getKeyArn();
  }
}
