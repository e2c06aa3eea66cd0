package org.contactpoint.infrastructure.construct.function;

import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Where a function logs: requests and their ids, never data of people. */
public final class FunctionLogs extends Construct {
  private final ILogGroup logGroup;
  private final String arn;

  FunctionLogs(Construct scope, String id, DirectoryFunctionProps props) {
    super(scope, id);
    StageDescriptor stage = props.base().stage();
    CfnLogGroup group =
        CfnLogGroup.Builder.create(this, "LogGroup")
            .logGroupName(stage.logGroupOf(props.function()))
            .retentionInDays(stage.retention().logDays())
            .kmsKeyId(props.base().keys().logs().arn())
            .build();
    group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    arn = group.getAttrArn();
    logGroup = LogGroup.fromLogGroupName(this, "Group", group.getRef());
  }

  /** The log group. */
  public ILogGroup logGroup() {
    return logGroup;
  }

  String arn() {
    return arn;
  }
}
