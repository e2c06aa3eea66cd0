package org.contactpoint.infrastructure.construct.queue;

import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * A queue with its dead-letter queue, and alarms for a dead letter and for messages that wait too
 * long.
 */
public final class WatchedQueue extends Construct {
  private static final int TRIES = 5;

  private final Queue queue;
  private final DeadLetters dead;

  public WatchedQueue(Construct scope, String id, WatchedQueueProps props) {
    super(scope, id);
    dead = new DeadLetters(this, "Dead", props.base(), props.name() + "-dead");
    // Known by its ARN alone, so that nothing here changes the key's own policy.
    IKey key = Key.fromKeyArn(this, "Key", props.base().keys().messages().arn());
    queue =
        Queue.Builder.create(this, "Queue")
            .queueName(props.base().stage().nameOf(props.name()))
            .encryptionMasterKey(key)
            .enforceSsl(true)
            .visibilityTimeout(props.visibility())
            .retentionPeriod(Duration.days(14))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(dead.queue()).maxReceiveCount(TRIES).build())
            .build();
    new RunbookAlarm(
        this,
        "Age",
        RunbookAlarmProps.of(props.base(), props.name() + "-age", "queue-age")
            .saying("A message of " + props.name() + " has waited for a quarter of an hour")
            .when(
                queue.metricApproximateAgeOfOldestMessage(
                    MetricOptions.builder()
                        .period(Duration.minutes(5))
                        .statistic("Maximum")
                        .build()))
            .atLeast(Duration.minutes(15).toSeconds().doubleValue()));
  }

  /** The queue itself. */
  public Queue queue() {
    return queue;
  }

  /** What failed for good. */
  public DeadLetters dead() {
    return dead;
  }
}
