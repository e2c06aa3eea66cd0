package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.Access;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigateway.DomainNameOptions;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.SecurityPolicy;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAttributes;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** The gateway without its routes: how it is reached, how fast, and what it logs. */
final class Gateway extends Construct {
  /**
   * Four times the 50 enquiries a second of a peak, each a search and a view with some to spare.
   */
  private static final int CALLS_A_SECOND = 200;

  private static final int BURST = 400;

  private final StageDescriptor stage;
  private final RestApi api;

  Gateway(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    stage = base.stage();
    Access access = stage.access();
    AccessLog log = new AccessLog(this, "AccessLog", base);
    api =
        RestApi.Builder.create(this, "Api")
            .restApiName(stage.prefix())
            .description("Who else is working with this child?")
            .deployOptions(options(log))
            .cloudWatchRole(false)
            .endpointConfiguration(endpoint())
            .policy(access.isPrivate() ? throughEndpointsAlone() : null)
            .disableExecuteApiEndpoint(access.domain() != null)
            .domainName(domain())
            .binaryMediaTypes(List.of("application/pdf"))
            .failOnWarnings(true)
            .build();
    api.getDeploymentStage().getNode().addDependency(log.account());
  }

  /** Bodies and headers are never logged: execution logging would write them down. */
  private static StageOptions options(AccessLog log) {
    return StageOptions.builder()
        .stageName("live")
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

  private EndpointConfiguration endpoint() {
    if (!stage.access().isPrivate()) {
      return EndpointConfiguration.builder().types(List.of(EndpointType.REGIONAL)).build();
    }
    return EndpointConfiguration.builder()
        .types(List.of(EndpointType.PRIVATE))
        .vpcEndpoints(
            stage.access().vpcEndpoints().stream()
                .map(
                    endpoint ->
                        InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(
                            this,
                            endpoint,
                            InterfaceVpcEndpointAttributes.builder()
                                .vpcEndpointId(endpoint)
                                .port(443)
                                .build()))
                .toList())
        .build();
  }

  private PolicyDocument throughEndpointsAlone() {
    PolicyDocument document = new PolicyDocument();
    document.addStatements(
        invocation(Effect.ALLOW).build(),
        invocation(Effect.DENY)
            .conditions(
                Map.of("StringNotEquals", Map.of("aws:SourceVpce", stage.access().vpcEndpoints())))
            .build());
    return document;
  }

  private static PolicyStatement.Builder invocation(Effect effect) {
    return PolicyStatement.Builder.create()
        .effect(effect)
        .principals(List.of(new AnyPrincipal()))
        .actions(List.of("execute-api:Invoke"))
        .resources(List.of("execute-api:/*"));
  }

  private @Nullable DomainNameOptions domain() {
    Access access = stage.access();
    String domain = access.domain();
    String certificate = access.certificate();
    return domain == null || certificate == null
        ? null
        : DomainNameOptions.builder()
            .domainName(domain)
            .certificate(Certificate.fromCertificateArn(this, "Certificate", certificate))
            .endpointType(EndpointType.REGIONAL)
            .securityPolicy(SecurityPolicy.TLS_1_2)
            .build();
  }

  RestApi api() {
    return api;
  }
}
