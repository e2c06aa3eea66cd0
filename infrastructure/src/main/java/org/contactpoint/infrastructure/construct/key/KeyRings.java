package org.contactpoint.infrastructure.construct.key;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.secretsmanager.CfnResourcePolicy;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/**
 * One secret for each key ring, empty until the deployment's own function generates the keys: no
 * template and no pipeline ever holds one. Each secret refuses everybody but its holders, so that
 * an administrator of rights can't read it without changing this first.
 */
public final class KeyRings extends Construct {
  private static final String READ = "secretsmanager:GetSecretValue";

  private final StageDescriptor stage;
  private final CustomerKey key;

  public KeyRings(Construct scope, String id, KeyRingsProps props) {
    super(scope, id);
    this.stage = props.stage();
    this.key = props.key();
    for (KeyRing ring : KeyRing.values()) {
      make(ring);
    }
  }

  private void make(KeyRing ring) {
    CfnSecret secret =
        CfnSecret.Builder.create(this, "Ring" + ring.name())
            .name(ring.secret(stage.keysPrefix()))
            .description("The ring " + ring.name() + ", drawn by the deployment.")
            .kmsKeyId(key.arn())
            .build();
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    CfnResourcePolicy.Builder.create(this, "PolicyOf" + ring.name())
        .secretId(secret.getRef())
        .blockPublicPolicy(true)
        .resourcePolicy(onlyFor(ring))
        .build();
  }

  private PolicyDocument onlyFor(KeyRing ring) {
    PolicyDocument document = new PolicyDocument();
    document.addStatements(
        PolicyStatement.Builder.create()
            .sid("OnlyItsHoldersRead")
            .effect(Effect.DENY)
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of(READ))
            .resources(List.of("*"))
            .conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", holders(ring))))
            .build());
    return document;
  }

  private List<String> holders(KeyRing ring) {
    Stream<String> functions =
        Arrays.stream(DeployedFunction.values())
            .filter(one -> ring.isHeldBy(one.rights()) || one.rights() == Deployable.SET_UP)
            .map(stage::roleOf);
    Stream<String> investigation =
        ring == KeyRing.INVESTIGATION ? Stream.of(stage.investigationRole()) : Stream.of();
    return Stream.concat(functions, investigation).toList();
  }
}
