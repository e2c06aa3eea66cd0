package org.contactpoint.infrastructure.construct.api;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.IAccessLogDestination;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/**
 * What the gateway logs of each call. Not the address of the caller, not their browser, not their
 * name, and of the path only its pattern: an id of a child is personal data.
 */
final class AccessLog extends Construct {
  static final AccessLogFormat FORMAT =
      AccessLogFormat.custom(
          """
          {"requestId":"$context.requestId",\
          "time":"$context.requestTime",\
          "method":"$context.httpMethod",\
          "route":"$context.resourcePath",\
          "status":"$context.status",\
          "error":"$context.error.responseType",\
          "waf":"$context.waf.status",\
          "bytes":"$context.responseLength",\
          "ms":"$context.responseLatency",\
          "functionMs":"$context.integration.latency",\
          "trace":"$context.xrayTraceId"}\
          """);

  private final CfnLogGroup group;

  AccessLog(Construct scope, String id, FunctionBase base, String name) {
    super(scope, id);
    StageDescriptor stage = base.stage();
    group =
        CfnLogGroup.Builder.create(this, "LogGroup")
            .logGroupName("/contactpoint/" + stage.name() + "/" + name)
            .retentionInDays(stage.retention().logDays())
            .kmsKeyId(base.keys().logs().arn())
            .build();
    group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  IAccessLogDestination destination() {
    return new LogGroupLogDestination(group);
  }
}
