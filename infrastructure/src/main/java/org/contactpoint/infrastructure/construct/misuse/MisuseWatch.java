package org.contactpoint.infrastructure.construct.misuse;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.stream.TableFollower;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.constructs.Construct;

/**
 * Looks for misuse in each entry of the trail as it comes. An alert is to be there within five
 * minutes, so nothing waits longer than two seconds for others.
 */
public final class MisuseWatch extends Construct {
  private static final Duration LONGEST_WAIT = Duration.seconds(2);

  public MisuseWatch(Construct scope, String id, TableFollower follower) {
    super(scope, id);
    DirectoryFunction watch =
        new DirectoryFunction(
            this,
            new DirectoryFunctionProps(
                follower.base(),
                DeployedFunction.FOLLOW_TRAIL,
                follower.needs(),
                follower.deadLetters().queue()));
    follower.mapping(this, watch, LONGEST_WAIT).filters(List.of(newEntries())).build();
  }

  /** Mentions and sealed criteria have no action. */
  private static Map<String, Object> newEntries() {
    return FilterCriteria.filter(
        Map.of(
            "eventName",
            FilterRule.isEqual("INSERT"),
            "dynamodb",
            Map.of("NewImage", Map.of("action", Map.of("S", FilterRule.exists())))));
  }
}
