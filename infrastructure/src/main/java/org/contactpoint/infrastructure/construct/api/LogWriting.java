package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Gateways write their logs with one role for the whole account, and insist on this policy. */
final class LogWriting extends Construct {
  LogWriting(Construct scope, String id) {
    super(scope, id);
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AmazonAPIGatewayPushToCloudWatchLogs")))
            .build();
    CfnAccount.Builder.create(this, "Account").cloudWatchRoleArn(role.getRoleArn()).build();
  }
}
