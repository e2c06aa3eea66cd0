package org.contactpoint.infrastructure.construct.queue;

import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Messages that failed finally, kept for two weeks; a single one raises an alarm. */
public final class DeadLetters extends Construct {
  private final Queue queue;

  public DeadLetters(Construct scope, String id, FunctionBase base, String name) {
    super(scope, id);
    queue =
        Queue.Builder.create(this, "Queue")
            .queueName(base.stage().nameOf(name))
            .encryptionMasterKey(Key.fromKeyArn(this, "Key", base.keys().messages().arn()))
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    new RunbookAlarm(
        this,
        "Any",
        RunbookAlarmProps.of(base, name, "dead-letters")
            .saying("Something failed for good and lies in " + name)
            .when(
                queue.metricApproximateNumberOfMessagesVisible(
                    MetricOptions.builder()
                        .period(Duration.minutes(1))
                        .statistic("Maximum")
                        .build()))
            .atLeast(1));
  }

  /** The queue itself. */
  public Queue queue() {
    return queue;
  }
}
