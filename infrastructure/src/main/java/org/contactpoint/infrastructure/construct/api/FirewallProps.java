package org.contactpoint.infrastructure.construct.api;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.services.apigateway.RestApi;

/** What the firewall needs: the API that it protects. */
public record FirewallProps(FunctionBase base, RestApi api) {}
