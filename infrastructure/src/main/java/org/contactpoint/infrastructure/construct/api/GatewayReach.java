package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.Domain;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigateway.DomainNameOptions;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAttributes;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** How a gateway is reached: under its own name, from the internet or through endpoints alone. */
final class GatewayReach {
  private final Construct scope;
  private final StageDescriptor stage;
  private final @Nullable Domain own;

  GatewayReach(Construct scope, StageDescriptor stage, @Nullable Domain own) {
    this.scope = scope;
    this.stage = stage;
    this.own = own;
  }

  /** A gateway that is reached so, of which all else is still to be said. */
  RestApi.Builder begin(String id) {
    return RestApi.Builder.create(scope, id)
        .cloudWatchRole(false)
        .endpointConfiguration(endpoint())
        .policy(stage.access().isPrivate() ? throughEndpointsAlone() : null)
        .disableExecuteApiEndpoint(own != null)
        .failOnWarnings(true);
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
                            scope,
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

  /** Its own name, for one that has one. */
  @Nullable DomainNameOptions domain() {
    return own == null
        ? null
        : DomainNameOptions.builder()
            .domainName(own.name())
            .certificate(Certificate.fromCertificateArn(scope, "Certificate", own.certificate()))
            .endpointType(EndpointType.REGIONAL)
            .securityPolicy(SecurityPolicy.TLS_1_2)
            .build();
  }
}
