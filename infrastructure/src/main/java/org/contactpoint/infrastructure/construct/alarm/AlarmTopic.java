package org.contactpoint.infrastructure.construct.alarm;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.construct.key.CustomerKey;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Where every alarm goes, and who hears it. */
public final class AlarmTopic extends Construct {
  private final Topic topic;

  public AlarmTopic(Construct scope, String id, AlarmTopicProps props) {
    super(scope, id);
    topic =
        Topic.Builder.create(this, "Topic")
            .topicName(props.stage().nameOf("alarms"))
            .masterKey(props.key().key())
            .enforceSsl(true)
            .build();
    topic.addToResourcePolicy(alarmsOf(props.stage()));
    props.stage().mail().alarmAddressees().stream()
        .map(EmailSubscription::new)
        .forEach(topic::addSubscription);
  }

  /** A policy of its own takes the usual one's place, so the alarms must be let in by name. */
  private PolicyStatement alarmsOf(StageDescriptor stage) {
    return PolicyStatement.Builder.create()
        .sid("AlarmsRing")
        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
        .actions(List.of("sns:Publish"))
        .resources(List.of(topic.getTopicArn()))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stage.account())))
        .build();
  }

  /**
   * What the topic needs.
   *
   * @param key what messages are encrypted under
   */
  public record AlarmTopicProps(StageDescriptor stage, CustomerKey key) {}

  /** The topic itself. */
  public Topic topic() {
    return topic;
  }
}
