package org.contactpoint.infrastructure.construct.watch;

import static org.contactpoint.contract.function.DeployedFunction.NOTIFY_WATCHERS;

import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** Whether whoever has news is asked to sign in, where the stage sends e-mails at all. */
public final class MailAlarms extends Construct {
  private final FunctionBase base;

  public MailAlarms(Construct scope, String id, FunctionBase base, LogMetrics metrics) {
    super(scope, id);
    this.base = base;
    if (base.stage().mail().domain() == null) {
      return;
    }
    alarm(
        named("mail-behind")
            .saying("News of a watched child has waited a quarter of an hour for its e-mail")
            .when(Watched.ofFunction(base.stage(), NOTIFY_WATCHERS, "IteratorAge", "Maximum"))
            .atLeast(Duration.minutes(15).toMilliseconds().doubleValue()));
    alarm(
        named("mail-failed")
            .saying("An e-mail that there is news could not be sent")
            .when(metrics.count("MailFailed", "\"metric=MailFailed\"", NOTIFY_WATCHERS))
            .atLeast(1));
  }

  private RunbookAlarmProps named(String name) {
    return RunbookAlarmProps.of(base, name, "mail-behind");
  }

  private void alarm(RunbookAlarmProps props) {
    new RunbookAlarm(this, ConstructIds.of(props.name()), props);
  }
}
