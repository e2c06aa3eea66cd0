package org.contactpoint.infrastructure.construct.alarm;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/** An alarm that says what happened and which runbook helps, and notifies the people on call. */
public final class RunbookAlarm extends Construct {
  private final Alarm alarm;

  public RunbookAlarm(Construct scope, String id, RunbookAlarmProps props) {
    super(scope, id);
    alarm =
        Alarm.Builder.create(this, "Alarm")
            .alarmName(props.stage().nameOf(props.name()))
            .alarmDescription(
                "%s. Runbook: docs/runbooks/%s.md".formatted(props.what(), props.runbook()))
            .metric(props.measured())
            .threshold(props.threshold())
            .comparisonOperator(props.comparison())
            .evaluationPeriods(props.periods())
            .treatMissingData(props.missing())
            .build();
    alarm.addAlarmAction(new SnsAction(props.topic()));
  }

  /** The alarm itself. */
  public Alarm alarm() {
    return alarm;
  }
}
