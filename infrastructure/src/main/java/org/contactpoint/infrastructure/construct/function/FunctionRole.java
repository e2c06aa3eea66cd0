package org.contactpoint.infrastructure.construct.function;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * The role of one function alone. All its permissions are here, in three policies that are written
 * out: what it may do with data, which keys it may use for that, and what it needs to work at all.
 * IAM bounds the length of each. Nothing is added to them from elsewhere.
 */
final class FunctionRole extends Construct {
  private final Role role;

  FunctionRole(Construct scope, String id, DirectoryFunctionProps props, String logGroupArn) {
    super(scope, id);
    StageDescriptor stage = props.base().stage();
    role =
        Role.Builder.create(this, "Role")
            .roleName(stage.nameOf(props.function()))
            .description("The function " + props.function().slug() + " and nothing else.")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .managedPolicies(
                List.of(
                    policy("Data", dataOf(props)),
                    policy("Keys", keysOf(props)),
                    policy("Work", workOf(props, logGroupArn))))
            .build();
  }

  private ManagedPolicy policy(String id, List<PolicyStatement> statements) {
    return ManagedPolicy.Builder.create(this, id).statements(statements).build();
  }

  private static List<PolicyStatement> dataOf(DirectoryFunctionProps props) {
    return tableRights(props).verbs();
  }

  private static List<PolicyStatement> keysOf(DirectoryFunctionProps props) {
    FunctionBase base = props.base();
    List<PolicyStatement> statements = new ArrayList<>(tableRights(props).keys());
    statements.addAll(
        new RingRights(base.stage(), base.keys(), props.function().rights()).statements());
    return statements;
  }

  private static TableRights tableRights(DirectoryFunctionProps props) {
    FunctionBase base = props.base();
    return new TableRights(base.stage(), base.keys(), props.function().rights());
  }

  private static List<PolicyStatement> workOf(DirectoryFunctionProps props, String logGroupArn) {
    FunctionNeeds needs =
        props
            .needs()
            .allowed(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logGroupArn)
            // X-Ray knows no resources: there is nothing narrower to name.
            .allowed(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), "*");
    IQueue deadLetters = props.deadLetters();
    return deadLetters == null
        ? needs.permissions()
        : needs.and(new MessageRights(props.base()).send(deadLetters)).permissions();
  }

  /** The role, which nobody adds to. */
  Role role() {
    return role;
  }
}
