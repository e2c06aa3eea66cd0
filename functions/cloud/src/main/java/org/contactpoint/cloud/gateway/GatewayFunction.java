package org.contactpoint.cloud.gateway;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import org.contactpoint.cloud.wiring.LazyContext;

/** Micronaut's function for calls of the gateway, with a context that makes things when needed. */
final class GatewayFunction extends ApiGatewayProxyRequestEventFunction {
  GatewayFunction() {}

  GatewayFunction(ApplicationContext context) {
    super(context);
  }

  @Override
  protected ApplicationContextBuilder newApplicationContextBuilder() {
    return LazyContext.builder();
  }
}
