package org.contactpoint.infrastructure.construct.backup;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.Table;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.key.CustomerKey;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.backup.LockConfiguration;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * A daily copy of every table in a vault of its own, beside the 35 days of recovery that each table
 * has by itself. What is restored serves nobody before the shields were replayed
 * (docs/runbooks/restore.md).
 *
 * <p>Who copies can't restore, and the role that restores is handed over by nobody in these
 * templates: a backup that is put into another table, under another key, could be read by whoever
 * put it there.
 */
public final class Backups extends Construct {
  private final Props props;

  public Backups(Construct scope, String id, Props props) {
    super(scope, id);
    this.props = props;
    BackupPlan plan =
        BackupPlan.Builder.create(this, "Plan")
            .backupPlanName(props.stage().nameOf("daily"))
            .backupVault(vault())
            .build();
    plan.addRule(daily());
    plan.addSelection(
        "Tables",
        BackupSelectionOptions.builder()
            .role(copying())
            .disableDefaultBackupPolicy(true)
            .resources(
                props.tables().stream()
                    .map(table -> BackupResource.fromArn(props.stage().arnOf(table)))
                    .toList())
            .build());
    restoring();
  }

  /** How long they are kept, for the functions that say when the last one of a day is gone. */
  public static FunctionNeeds time(StageDescriptor stage) {
    return new FunctionNeeds(
        Map.of(EnvironmentVariable.BACKUP_DAYS, Integer.toString(stage.retention().backupDays())),
        List.of());
  }

  private BackupVault vault() {
    StageDescriptor stage = props.stage();
    return BackupVault.Builder.create(this, "Vault")
        .backupVaultName(stage.nameOf("backups"))
        .encryptionKey(props.key().key())
        .accessPolicy(VaultPolicy.of(stage))
        .blockRecoveryPointDeletion(true)
        .lockConfiguration(stage.retention().backupsLocked() ? lock() : null)
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
        .build();
  }

  /** For three days the lock can still be taken off, then by nobody. */
  private LockConfiguration lock() {
    return LockConfiguration.builder()
        .minRetention(Duration.days(props.stage().retention().backupDays()))
        .changeableFor(Duration.days(3))
        .build();
  }

  private BackupPlanRule daily() {
    return BackupPlanRule.Builder.create()
        .ruleName("daily")
        .scheduleExpression(Schedule.cron(CronOptions.builder().hour("1").minute("0").build()))
        .deleteAfter(Duration.days(props.stage().retention().backupDays()))
        .build();
  }

  private Role copying() {
    return role("Role", "backups", "Makes backups of the tables.", "Backup");
  }

  /** No role of the stage may pass it; the break-glass role is allowed to while it is assumed. */
  private void restoring() {
    role("RestoreRole", "restores", "Restores tables, when break-glass hands it over.", "Restores");
  }

  private Role role(String id, String name, String description, String policyFor) {
    return Role.Builder.create(this, id)
        .roleName(props.stage().nameOf(name))
        .description(description)
        .assumedBy(new ServicePrincipal("backup.amazonaws.com"))
        .managedPolicies(
            List.of(
                ManagedPolicy.fromAwsManagedPolicyName(
                    "service-role/AWSBackupServiceRolePolicyFor" + policyFor)))
        .build();
  }

  /**
   * What backups need.
   *
   * @param key what the vault is encrypted under
   */
  public record Props(StageDescriptor stage, CustomerKey key, List<Table> tables) {
    public Props {
      tables = List.copyOf(tables);
    }
  }
}
