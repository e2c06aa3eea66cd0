package org.contactpoint.infrastructure.construct.queue;

import java.util.List;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.constructs.Construct;

/** What happens by itself: daily at an hour of UTC, or every few minutes. Some of it sleeps. */
public final class Calendar extends Construct {
  private final CalendarProps props;

  public Calendar(Construct scope, String id, CalendarProps props) {
    super(scope, id);
    this.props = props;
  }

  /** Each day at that full hour. */
  public Calendar daily(int hour, DirectoryFunction function) {
    return on(Schedule.cron(CronOptions.builder().hour("" + hour).minute("0").build()), function);
  }

  /** Again and again. */
  public Calendar every(Duration time, DirectoryFunction function) {
    return on(Schedule.rate(time), function);
  }

  /** Again and again, but only while an operator wants it: enabling the rule wakes the function. */
  public Calendar whenWoken(Duration time, DirectoryFunction function) {
    return on(Schedule.rate(time), function, false);
  }

  private Calendar on(Schedule schedule, DirectoryFunction function) {
    return on(schedule, function, true);
  }

  private Calendar on(Schedule schedule, DirectoryFunction function, boolean enabled) {
    String slug = function.what().slug();
    Rule.Builder.create(this, ConstructIds.of(slug))
        .ruleName(props.stage().nameOf(slug))
        .description("Calls " + slug)
        .schedule(schedule)
        .enabled(enabled)
        .targets(
            List.of(
                LambdaFunction.Builder.create(function.alias())
                    .deadLetterQueue(props.deadLetters().queue())
                    .build()))
        .build();
    return this;
  }
}
