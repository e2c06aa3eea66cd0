package org.contactpoint.portal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.contactpoint.cloud.gateway.GatewayHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.portal.edge.PortalEdge;

/** The entry of the function behind the gateway of the pages. */
public final class PortalHandler implements RequestStreamHandler {
  private final GatewayHandler handler;

  /** For AWS Lambda, which gives it a context of its own. */
  public PortalHandler() {
    this(LazyContext.builder().start());
  }

  /** For a process that has a context already. */
  public PortalHandler(ApplicationContext context) {
    this.handler = new GatewayHandler(context, PortalEdge.class);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context call)
      throws IOException {
    handler.handleRequest(event, output, call);
  }
}
