package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import software.amazon.awscdk.services.codedeploy.AutoRollbackConfig;
import software.amazon.awscdk.services.codedeploy.ILambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.constructs.Construct;

/**
 * How new code gets the alias's traffic, and that it is rolled back automatically when it fails.
 */
final class Rollout extends Construct {
  Rollout(Construct scope, String id, RolloutProps props) {
    super(scope, id);
    LambdaDeploymentGroup.Builder.create(this, "Group")
        .alias(props.alias())
        .deploymentConfig(pace(props))
        .alarms(List.of(props.errors().alarm()))
        .autoRollback(
            AutoRollbackConfig.builder()
                .failedDeployment(true)
                .stoppedDeployment(true)
                .deploymentInAlarm(true)
                .build())
        .build();
  }

  private static ILambdaDeploymentConfig pace(RolloutProps props) {
    return props.stage().canary()
        ? LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES
        : LambdaDeploymentConfig.ALL_AT_ONCE;
  }
}
