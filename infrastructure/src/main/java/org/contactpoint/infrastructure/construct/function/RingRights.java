package org.contactpoint.infrastructure.construct.function;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.infrastructure.construct.key.StageKeys;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** The rights to the key rings that the contract lets a function hold. */
final class RingRights {
  private final StageDescriptor stage;
  private final StageKeys keys;
  private final Deployable rights;

  RingRights(StageDescriptor stage, StageKeys keys, Deployable rights) {
    this.stage = stage;
    this.keys = keys;
    this.rights = rights;
  }

  List<PolicyStatement> statements() {
    List<String> secrets = rings().stream().map(stage::arnOf).toList();
    return secrets.isEmpty() ? List.of() : List.of(secrets(secrets), key(secrets));
  }

  /** Whoever generates the keys must see which are missing, those of investigations included. */
  private List<KeyRing> rings() {
    return draws() ? Arrays.asList(KeyRing.values()) : KeyRing.of(rights);
  }

  private boolean draws() {
    return rights == Deployable.SET_UP;
  }

  private PolicyStatement secrets(List<String> secrets) {
    List<String> read = List.of("secretsmanager:GetSecretValue");
    List<String> draw =
        List.of(
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue");
    return PolicyStatement.Builder.create()
        .actions(draws() ? draw : read)
        .resources(secrets)
        .build();
  }

  private PolicyStatement key(List<String> secrets) {
    List<String> open = List.of("kms:Decrypt");
    List<String> openAndClose = List.of("kms:Decrypt", "kms:GenerateDataKey");
    return PolicyStatement.Builder.create()
        .actions(draws() ? openAndClose : open)
        .resources(List.of(keys.secrets().arn()))
        .conditions(
            Map.of(
                "StringEquals",
                Map.of("kms:ViaService", "secretsmanager." + stage.region() + ".amazonaws.com"),
                "StringLike",
                Map.of("kms:EncryptionContext:SecretARN", secrets)))
        .build();
  }
}
