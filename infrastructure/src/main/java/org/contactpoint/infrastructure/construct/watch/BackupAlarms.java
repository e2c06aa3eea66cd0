package org.contactpoint.infrastructure.construct.watch;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/** Whether each night leaves a copy of each table in the vault. */
public final class BackupAlarms extends Construct {
  /** A day of calls each minute, less an hour that may be lost. */
  private static final int A_DAY_OF_CALLS = 23 * 60;

  /** The night's copies begin at one o'clock UTC and are made by then. */
  private static final int MADE_BY = 6;

  private final FunctionBase base;

  public BackupAlarms(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    this.base = base;
    ring("backup-failed", props -> props.saying("A backup failed").when(failed()).atLeast(1));
    ring(
        "backup-missing",
        props ->
            props
                .saying("Fewer backups were made within a day than there are tables")
                .when(made())
                .below(Tables.ALL.size()));
  }

  private IMetric failed() {
    Map<String, IMetric> all = new TreeMap<>();
    all.put("failed", jobs("Failed"));
    all.put("aborted", jobs("Aborted"));
    all.put("expired", jobs("Expired"));
    return MathExpression.Builder.create()
        .label("backups that were not made")
        .expression("failed + aborted + expired")
        .usingMetrics(all)
        .period(Duration.minutes(5))
        .build();
  }

  /**
   * The backups of the last 24 hours, nought included: a backup that is skipped fails nowhere. It
   * is looked at from {@value #MADE_BY} o'clock UTC until midnight, when the 24 hours hold one
   * night's backups and no part of another's; and only when the stage ran all that time, so not
   * before its first night is over. The hour is that of the period's beginning, a day before.
   */
  private IMetric made() {
    Map<String, IMetric> all = new TreeMap<>();
    all.put("running", Watched.running(base.stage()));
    all.put("made", jobs("Completed"));
    return MathExpression.Builder.create()
        .label("backups of a day")
        .expression(
            "IF(running >= %d AND HOUR(running) >= %d, made, %d)"
                .formatted(A_DAY_OF_CALLS, MADE_BY, Tables.ALL.size()))
        .usingMetrics(all)
        .period(Duration.days(1))
        .build();
  }

  private IMetric jobs(String state) {
    return Watched.of(
        "AWS/Backup",
        "NumberOfBackupJobs" + state,
        "Sum",
        Map.of("BackupVaultName", base.stage().nameOf("backups")));
  }

  private void ring(String name, UnaryOperator<RunbookAlarmProps> more) {
    new RunbookAlarm(
        this, ConstructIds.of(name), more.apply(RunbookAlarmProps.of(base, name, "backup-failed")));
  }
}
