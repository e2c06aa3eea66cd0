package org.contactpoint.infrastructure.construct.watch;

import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/** Alarms for the service's availability and latency, and for scheduled work that does not run. */
public final class ServiceAlarms extends Construct {
  private final FunctionBase base;

  public ServiceAlarms(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    this.base = base;
    answers();
    pages();
    turnedAway();
    runsByItself("shields-not-resumed", DeployedFunction.RESUME_SHIELDS, Duration.minutes(5), 3);
    pulse();
    runsByItself("lapses-not-run", DeployedFunction.LAPSES, Duration.hours(1), 3);
    runsByItself("records-not-archived", DeployedFunction.ARCHIVE_RECORDS, Duration.hours(1), 3);
    runsByItself("records-not-destroyed", DeployedFunction.DESTROY_RECORDS, Duration.hours(1), 3);
    runsByItself("work-not-counted", DeployedFunction.COUNT_WORK, Duration.hours(1), 3);
    ring(
        alarm("overdue-shields")
            .saying(
                "A shield waits for its decision or review since more than a day after its time")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.OVERDUE_SHIELDS))
            .atLeast(1));
    ring(
        alarm("overdue-investigations")
            .saying("The investigation of an emergency was not closed within 24 hours")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.OVERDUE_INVESTIGATIONS))
            .atLeast(1));
    moves();
    uploads();
    duplicates();
    reKeying();
    restore();
  }

  private void moves() {
    ring(
        alarm("escalated-moves")
            .saying(
                "For a whole day, a hundred moves between councils have waited beyond their time")
            .when(Watched.lowestOfADay(base.stage(), FunctionMetric.ESCALATED_MOVES))
            .atLeast(100));
    ring(
        alarm("overdue-access-requests")
            .saying("For a whole day, ten requests to see what is held have been overdue")
            .when(Watched.lowestOfADay(base.stage(), FunctionMetric.OVERDUE_ACCESS_REQUESTS))
            .atLeast(10));
  }

  private void uploads() {
    ring(
        alarm("uploads-stuck")
            .saying("An upload that should go on by itself has not moved for hours")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.STUCK_UPLOADS))
            .atLeast(1));
    ring(
        alarm("rows-not-stored")
            .saying("A row of a file could not be stored and failed alone")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.ROWS_NOT_STORED))
            .atLeast(1));
  }

  private void duplicates() {
    ring(
        alarm("records-not-compared")
            .saying("A record could not be compared with those like it, and waits on")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.RECORDS_NOT_COMPARED))
            .atLeast(1));
    ring(
        RunbookAlarmProps.of(base, "comparing-behind", "records-not-compared")
            .saying("For a whole day, thousands of records have waited to be compared")
            .when(Watched.lowestOfADay(base.stage(), FunctionMetric.UNCOMPARED_RECORDS))
            .atLeast(10_000));
  }

  private void reKeying() {
    ring(
        RunbookAlarmProps.of(base, "re-keying-failed", "re-keying")
            .saying("Search entries can't be written under their new keys, or it lasts over a week")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.RE_KEYING_FAILED))
            .atLeast(1));
    ring(
        RunbookAlarmProps.of(base, "re-keying-not-run", "re-keying")
            .saying("The calendar did not call " + DeployedFunction.RE_KEY_ENTRIES.slug())
            .when(
                Watched.whileRunning(
                    base.stage(), calls(DeployedFunction.RE_KEY_ENTRIES), Duration.hours(1)))
            .below(1)
            .lasting(3));
  }

  private void restore() {
    ring(
        RunbookAlarmProps.of(base, "closed-for-restore", "restore")
            .saying("Tables were put back, and nobody is served from them yet")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.CLOSED_FOR_RESTORE))
            .atLeast(1));
    ring(
        RunbookAlarmProps.of(base, "missing-notified-needlessly", "restore")
            .saying("The rule notify-of-missing-children is enabled, and nobody restores anything")
            .when(Watched.functionMetric(base.stage(), FunctionMetric.NOTIFIED_NEEDLESSLY))
            .atLeast(1));
  }

  private void answers() {
    ring(
        alarm("api-errors")
            .saying("One answer in a hundred was a fault of ours, for a quarter of an hour")
            .when(Watched.ofGateway(base.stage().prefix(), "5XXError", "Average"))
            .atLeast(0.01)
            .lasting(3));
    ring(
        alarm("slow-answers")
            .saying("One answer in twenty took longer than 300 ms, for a quarter of an hour")
            .when(Watched.ofGateway(base.stage().prefix(), "Latency", "p95"))
            .atLeast(300)
            .lasting(3));
  }

  /** A page that makes one call after another takes 300 ms for each of them, and 60 of its own. */
  private void pages() {
    String portal = base.stage().nameOf(DeployedFunction.PORTAL);
    ring(
        alarm("page-errors")
            .saying("One page in a hundred was a fault of ours, for a quarter of an hour")
            .when(Watched.ofGateway(portal, "5XXError", "Average"))
            .atLeast(0.01)
            .lasting(3));
    ring(
        alarm("slow-pages")
            .saying("One page in twenty took longer than 660 ms, for a quarter of an hour")
            .when(Watched.ofGateway(portal, "Latency", "p95"))
            .atLeast(660)
            .lasting(3));
  }

  private void turnedAway() {
    ring(
        alarm("attack")
            .saying("The firewall turned away hundreds of requests within five minutes")
            .when(
                Watched.of(
                    "AWS/WAFV2",
                    "BlockedRequests",
                    "Sum",
                    Map.of(
                        "WebACL", base.stage().prefix(),
                        "Region", base.stage().region(),
                        "Rule", "ALL")))
            .atLeast(500));
  }

  private void runsByItself(String name, DeployedFunction function, Duration period, int periods) {
    ring(
        alarm(name)
            .saying("The calendar did not call " + function.slug())
            .when(Watched.whileRunning(base.stage(), calls(function), period))
            .below(1)
            .lasting(periods));
  }

  /** Nothing else shows whether this one runs, so missing data raises the alarm. */
  private void pulse() {
    ring(
        alarm("shields-not-replayed")
            .saying("The calendar did not call " + Watched.CALLED_EACH_MINUTE.slug())
            .when(calls(Watched.CALLED_EACH_MINUTE))
            .below(1)
            .orUnmeasured()
            .lasting(3));
  }

  private IMetric calls(DeployedFunction function) {
    return Watched.ofFunction(base.stage(), function, "Invocations", "Sum");
  }

  private RunbookAlarmProps alarm(String name) {
    return RunbookAlarmProps.of(base, name, name);
  }

  private void ring(RunbookAlarmProps props) {
    new RunbookAlarm(this, ConstructIds.of(props.name()), props);
  }
}
