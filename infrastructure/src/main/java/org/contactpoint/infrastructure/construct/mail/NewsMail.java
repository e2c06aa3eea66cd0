package org.contactpoint.infrastructure.construct.mail;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.stream.TableFollower;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.ses.CfnConfigurationSet;
import software.amazon.awscdk.services.ses.CfnEmailIdentity;
import software.constructs.Construct;

/**
 * Asks watchers by e-mail to sign in. In a stage that names no domain nothing calls the function,
 * and it may send nothing.
 */
public final class NewsMail extends Construct {
  private static final Duration LONGEST_WAIT = Duration.seconds(5);

  /** Each may be news for several people, and all of them have the time of one call. */
  private static final int MOST_AT_ONCE = 10;

  private final TableFollower follower;
  private final String portal;
  private final StageDescriptor stage;

  /**
   * E-mails about news.
   *
   * @param portal where they lead, without a slash at its end
   */
  public NewsMail(Construct scope, String id, TableFollower follower, String portal) {
    super(scope, id);
    this.follower = follower;
    this.portal = portal;
    this.stage = follower.base().stage();
    String domain = stage.mail().domain();
    if (domain == null) {
      function(FunctionNeeds.NOTHING);
    } else {
      identity(domain);
      follower
          .mapping(this, function(follower.needs().and(sending(domain))), LONGEST_WAIT)
          .batchSize(MOST_AT_ONCE)
          .filters(List.of(news("INSERT"), news("MODIFY")))
          .build();
    }
  }

  private DirectoryFunction function(FunctionNeeds needs) {
    return new DirectoryFunction(
        this,
        new DirectoryFunctionProps(
            follower.base(),
            DeployedFunction.NOTIFY_WATCHERS,
            needs,
            follower.deadLetters().queue()));
  }

  /** Whoever bounced or complained is on the account's own list, and gets nothing any more. */
  private void identity(String domain) {
    CfnConfigurationSet configuration =
        CfnConfigurationSet.Builder.create(this, "Configuration")
            .name(configuration())
            .deliveryOptions(
                CfnConfigurationSet.DeliveryOptionsProperty.builder().tlsPolicy("REQUIRE").build())
            .reputationOptions(
                CfnConfigurationSet.ReputationOptionsProperty.builder()
                    .reputationMetricsEnabled(true)
                    .build())
            .suppressionOptions(
                CfnConfigurationSet.SuppressionOptionsProperty.builder()
                    .suppressedReasons(List.of("BOUNCE", "COMPLAINT"))
                    .build())
            .build();
    CfnEmailIdentity.Builder.create(this, "Domain")
        .emailIdentity(domain)
        .dkimAttributes(
            CfnEmailIdentity.DkimAttributesProperty.builder().signingEnabled(true).build())
        .configurationSetAttributes(
            CfnEmailIdentity.ConfigurationSetAttributesProperty.builder()
                .configurationSetName(configuration.getRef())
                .build())
        .build();
  }

  private FunctionNeeds sending(String domain) {
    String sender = "no-reply@" + domain;
    return new FunctionNeeds(
            Map.of(
                EnvironmentVariable.MAIL_SENDER,
                sender,
                EnvironmentVariable.MAIL_CONFIGURATION,
                configuration(),
                EnvironmentVariable.MAIL_PORTAL,
                portal + "/"),
            List.of())
        .allowedToSendFrom(
            sender,
            stage.arn("ses", "identity/" + domain),
            stage.arn("ses", "configuration-set/" + configuration()));
  }

  private String configuration() {
    return stage.nameOf("news");
  }

  private static Map<String, Object> news(String event) {
    return FilterCriteria.filter(
        Map.of(
            "eventName",
            FilterRule.isEqual(event),
            "dynamodb",
            Map.of("Keys", Map.of(Tables.SORT, Map.of("S", FilterRule.beginsWith("news#"))))));
  }
}
