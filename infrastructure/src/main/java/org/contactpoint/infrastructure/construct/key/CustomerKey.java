package org.contactpoint.infrastructure.construct.key;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * A key whose own policy names everybody that may use it. The usual policy leaves that to the
 * rights of roles, and then every administrator of rights can open everything; here the account may
 * look after the key and nothing more. Not even deleting it: whoever wants to must first change
 * this policy, and that is seen.
 */
public final class CustomerKey extends Construct {
  private static final List<String> CARE =
      List.of(
          "kms:CancelKeyDeletion",
          "kms:CreateAlias",
          "kms:DeleteAlias",
          "kms:DescribeKey",
          "kms:DisableKey",
          "kms:EnableKey",
          "kms:EnableKeyRotation",
          "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus",
          "kms:GetPublicKey",
          "kms:ListGrants",
          "kms:ListKeyPolicies",
          "kms:ListKeyRotations",
          "kms:ListResourceTags",
          "kms:PutKeyPolicy",
          "kms:RevokeGrant",
          "kms:TagResource",
          "kms:UntagResource",
          "kms:UpdateAlias",
          "kms:UpdateKeyDescription");

  private final Key key;

  public CustomerKey(Construct scope, String id, CustomerKeyProps props) {
    super(scope, id);
    key =
        Key.Builder.create(this, "Key")
            .alias("alias/" + props.stage().nameOf(props.name()))
            .description(props.description())
            .enableKeyRotation(true)
            .policy(policy(props))
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
  }

  static PolicyDocument policy(CustomerKeyProps props) {
    PolicyDocument document = new PolicyDocument();
    document.addStatements(
        PolicyStatement.Builder.create()
            .sid("LookAfterTheKey")
            .principals(List.of(new AccountRootPrincipal()))
            .actions(CARE)
            .resources(List.of("*"))
            .build());
    if (!props.stage().retention().deletionProtected()) {
      document.addStatements(takenBack(props.stage()));
    }
    props.uses().forEach(document::addStatements);
    return document;
  }

  /**
   * A first deployment that fails deletes the keys that it made; nothing is encrypted under them
   * yet.
   */
  private static PolicyStatement takenBack(StageDescriptor stage) {
    return PolicyStatement.Builder.create()
        .sid("TakeTheKeyBack")
        .principals(List.of(new AccountRootPrincipal()))
        .actions(List.of("kms:ScheduleKeyDeletion"))
        .resources(List.of("*"))
        .conditions(Map.of("ArnEquals", Map.of("aws:PrincipalArn", stage.deploymentRole())))
        .build();
  }

  /** The key itself. */
  public Key key() {
    return key;
  }

  /** Its ARN, by which rights name it. */
  public String arn() {
    return key.getKeyArn();
  }
}
