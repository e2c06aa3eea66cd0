package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import org.contactpoint.infrastructure.stage.Addresses;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigateway.DomainNameOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.constructs.Construct;

/**
 * The gateway of the pages, without anything behind it. It is made with the pool, whose client has
 * to name where the pages are before there are any.
 */
public final class PortalGateway extends Construct {
  private final RestApi api;
  private final GatewayReach reach;
  private final String url;
  private final String origin;

  public PortalGateway(Construct scope, String id, Addresses addresses) {
    super(scope, id);
    StageDescriptor stage = addresses.stage();
    reach = new GatewayReach(this, stage, stage.access().portal());
    api =
        reach
            .begin("Api")
            .restApiName(stage.nameOf("portal"))
            .description("The pages of ContactPoint")
            // Styles and fonts are packed, and pages too.
            .binaryMediaTypes(List.of("*/*"))
            .deploy(false)
            .build();
    url = addresses.portal(api.getRestApiId());
    origin = addresses.portalOrigin(api.getRestApiId());
  }

  RestApi api() {
    return api;
  }

  @Nullable DomainNameOptions domain() {
    return reach.domain();
  }

  /** Where people reach the pages, without a slash at its end. */
  public String url() {
    return url;
  }

  /** The origin of the pages, as a browser names it. */
  public String origin() {
    return origin;
  }
}
