package org.contactpoint.infrastructure.construct.pool;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.AccountPrincipal;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * The role in which the pipeline's smoke test signs in its made-up people, where there are no
 * children: to sign in, and to read who they are. Never in production.
 */
public final class SmokeRole extends Construct {
  public SmokeRole(Construct scope, String id, PoolClientsProps props, String pipelineAccount) {
    super(scope, id);
    StageDescriptor stage = props.stage();
    Role.Builder.create(this, "Role")
        .roleName(stage.smokeRole())
        .description("The pipeline's smoke test.")
        .maxSessionDuration(Duration.hours(1))
        .assumedBy(stepOf(stage, pipelineAccount))
        .managedPolicies(
            List.of(
                ManagedPolicy.Builder.create(this, "SignIn")
                    .statements(statements(stage, props.pool().pool().getUserPoolArn()))
                    .build()))
        .build();
  }

  /** The one role of the pipeline that has this stage's name. */
  private static PrincipalWithConditions stepOf(StageDescriptor stage, String account) {
    return new PrincipalWithConditions(
        new AccountPrincipal(account),
        Map.of(
            "ArnEquals",
            Map.of(
                "aws:PrincipalArn",
                "arn:aws:iam::%s:role/%s".formatted(account, stage.smokeRole()))));
  }

  private static List<PolicyStatement> statements(StageDescriptor stage, String pool) {
    return List.of(
        PolicyStatement.Builder.create()
            .actions(
                List.of("cognito-idp:AdminInitiateAuth", "cognito-idp:AdminRespondToAuthChallenge"))
            .resources(List.of(pool))
            .build(),
        PolicyStatement.Builder.create()
            .actions(List.of("secretsmanager:GetSecretValue"))
            .resources(
                List.of(stage.arn("secretsmanager", "secret:" + stage.smokePeople() + "-??????")))
            .build());
  }
}
