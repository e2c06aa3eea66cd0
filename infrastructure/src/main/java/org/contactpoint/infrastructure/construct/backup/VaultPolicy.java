package org.contactpoint.infrastructure.construct.backup;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** By what the vault refuses, whatever the rights of the one who asks. */
final class VaultPolicy {
  private VaultPolicy() {}

  static PolicyDocument of(StageDescriptor stage) {
    PolicyDocument document = new PolicyDocument();
    document.addStatements(
        refusal(
            "OnlyBreakGlassTakesBackupsOut",
            stage.breakGlassRestoreRole(),
            List.of("backup:CopyIntoBackupVault", "backup:StartCopyJob", "backup:StartRestoreJob")),
        refusal(
            "OnlyTheDeploymentChangesThis",
            stage.deploymentRole(),
            List.of(
                "backup:DeleteBackupVault",
                "backup:DeleteBackupVaultAccessPolicy",
                "backup:PutBackupVaultAccessPolicy")));
    return document;
  }

  private static PolicyStatement refusal(String sid, String butRole, List<String> actions) {
    return PolicyStatement.Builder.create()
        .sid(sid)
        .effect(Effect.DENY)
        .principals(List.of(new AnyPrincipal()))
        .actions(actions)
        .resources(List.of("*"))
        .conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", butRole)))
        .build();
  }
}
