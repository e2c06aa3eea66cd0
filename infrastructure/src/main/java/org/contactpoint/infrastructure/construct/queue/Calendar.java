package org.contactpoint.infrastructure.construct.queue;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * Scheduled work: daily at an hour of UTC, or every few minutes. Some rules are disabled until
 * needed.
 */
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

  /** Each day at that full hour, a message into a queue. */
  public Calendar daily(int hour, IQueue queue, String name, Map<String, String> message) {
    return daily(hour, 0, queue, name, message);
  }

  /** Each day at that time, a message into a queue. */
  public Calendar daily(
      int hour, int minute, IQueue queue, String name, Map<String, String> message) {
    return on(
        Schedule.cron(CronOptions.builder().hour("" + hour).minute("" + minute).build()),
        queue,
        name,
        message);
  }

  /** Again and again, a message into a queue. */
  public Calendar every(Duration time, IQueue queue, String name, Map<String, String> message) {
    return on(Schedule.rate(time), queue, name, message);
  }

  private Calendar on(Schedule schedule, IQueue queue, String name, Map<String, String> message) {
    rule(name, schedule)
        .description("Sends " + message)
        .targets(
            List.of(
                SqsQueue.Builder.create(queue)
                    .message(RuleTargetInput.fromObject(message))
                    .deadLetterQueue(props.deadLetters().queue())
                    .build()))
        .build();
    return this;
  }

  /** Again and again. */
  public Calendar every(Duration time, DirectoryFunction function) {
    return on(Schedule.rate(time), function);
  }

  /**
   * Every few minutes, but only while an operator wants it: while the rule of that name is enabled,
   * it sends the function an event that nothing else may send.
   */
  public Calendar whileEnabled(String name, Map<String, String> input, DirectoryFunction function) {
    rule(name, Schedule.rate(Duration.minutes(5)))
        .description("While it is enabled, tells " + function.what().slug() + ": " + input)
        .enabled(false)
        .targets(List.of(call(function).event(RuleTargetInput.fromObject(input)).build()))
        .build();
    return this;
  }

  private Calendar on(Schedule schedule, DirectoryFunction function) {
    String slug = function.what().slug();
    rule(slug, schedule)
        .description("Calls " + slug)
        .targets(List.of(call(function).build()))
        .build();
    return this;
  }

  private Rule.Builder rule(String name, Schedule schedule) {
    return Rule.Builder.create(this, ConstructIds.of(name))
        .ruleName(props.stage().nameOf(name))
        .schedule(schedule);
  }

  private LambdaFunction.Builder call(DirectoryFunction function) {
    return LambdaFunction.Builder.create(function.alias())
        .deadLetterQueue(props.deadLetters().queue());
  }
}
