package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.Addresses;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.constructs.Construct;

/** The gateway of the API without its routes: how it is reached, how fast, and what it logs. */
final class Gateway extends Construct {
  /**
   * Four times the 50 enquiries a second of a peak, each a search and a view with some to spare.
   */
  static final int CALLS_A_SECOND = 200;

  static final int BURST = 400;

  private final RestApi api;

  Gateway(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    StageDescriptor stage = base.stage();
    LogWriting writing = new LogWriting(this, "LogWriting");
    GatewayReach reach = new GatewayReach(this, stage, stage.access().api());
    api =
        reach
            .begin("Api")
            .restApiName(stage.prefix())
            .description("Who else is working with this child?")
            .deployOptions(options(new AccessLog(this, "AccessLog", base, "access")))
            .domainName(reach.domain())
            .binaryMediaTypes(List.of("application/pdf"))
            .build();
    api.getDeploymentStage().getNode().addDependency(writing);
  }

  /** Bodies and headers are never logged: execution logging would write them down. */
  private static StageOptions options(AccessLog log) {
    return StageOptions.builder()
        .stageName(Addresses.LIVE)
        .throttlingRateLimit(CALLS_A_SECOND)
        .throttlingBurstLimit(BURST)
        .tracingEnabled(true)
        .metricsEnabled(true)
        .loggingLevel(MethodLoggingLevel.OFF)
        .dataTraceEnabled(false)
        .accessLogDestination(log.destination())
        .accessLogFormat(AccessLog.FORMAT)
        .build();
  }

  RestApi api() {
    return api;
  }
}
