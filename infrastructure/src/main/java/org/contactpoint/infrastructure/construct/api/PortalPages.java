package org.contactpoint.infrastructure.construct.api;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.Addresses;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.BasePathMapping;
import software.amazon.awscdk.services.apigateway.Deployment;
import software.amazon.awscdk.services.apigateway.DomainName;
import software.amazon.awscdk.services.apigateway.DomainNameOptions;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.ProxyResource;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.Stage;
import software.constructs.Construct;

/**
 * What is behind the gateway of the pages: one function, whatever the path. Who may see what, the
 * web API decides of the token in the session.
 */
public final class PortalPages extends Construct {
  private final RestApi api;
  private final Stage stage;

  public PortalPages(Construct scope, String id, PortalPagesProps props) {
    super(scope, id);
    api = props.gateway().api();
    LambdaIntegration function =
        LambdaIntegration.Builder.create(props.function().alias()).allowTestInvoke(false).build();
    add("First", api.getRoot(), function);
    add(
        "Other",
        ProxyResource.Builder.create(this, "Paths").parent(api.getRoot()).anyMethod(false).build(),
        function);
    PageRefusals refusals = new PageRefusals(this, "Refusals", api);
    stage = stage(props.base(), refusals);
    DomainNameOptions own = props.gateway().domain();
    if (own != null) {
      reachUnder(own);
    }
  }

  private void add(String id, IResource paths, LambdaIntegration function) {
    Method.Builder.create(this, id)
        .resource(paths)
        .httpMethod("ANY")
        .integration(function)
        .options(MethodOptions.builder().authorizationType(AuthorizationType.NONE).build())
        .build();
  }

  /** As little is logged as of the API, and of a path not even its pattern. */
  private Stage stage(FunctionBase base, PageRefusals refusals) {
    Deployment deployment = Deployment.Builder.create(this, "Deployment").api(api).build();
    deployment.addToLogicalId(refusals.text());
    deployment.getNode().addDependency(refusals);
    return Stage.Builder.create(this, "Stage")
        .deployment(deployment)
        .stageName(Addresses.LIVE)
        .throttlingRateLimit(Gateway.CALLS_A_SECOND)
        .throttlingBurstLimit(Gateway.BURST)
        .tracingEnabled(true)
        .metricsEnabled(true)
        .loggingLevel(MethodLoggingLevel.OFF)
        .dataTraceEnabled(false)
        .accessLogDestination(new AccessLog(this, "AccessLog", base, "pages").destination())
        .accessLogFormat(AccessLog.FORMAT)
        .build();
  }

  private void reachUnder(DomainNameOptions own) {
    DomainName domain =
        DomainName.Builder.create(this, "Domain")
            .domainName(own.getDomainName())
            .certificate(own.getCertificate())
            .endpointType(own.getEndpointType())
            .securityPolicy(own.getSecurityPolicy())
            .build();
    BasePathMapping.Builder.create(this, "Root")
        .domainName(domain)
        .restApi(api)
        .stage(stage)
        .build();
  }

  /** What the firewall stands before. */
  public Stage stage() {
    return stage;
  }
}
