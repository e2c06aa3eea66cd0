package org.contactpoint.cloud.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.http.edge.Edge;
import org.contactpoint.http.gateway.GatewayEvent;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;

/**
 * The entry of the functions behind the gateway: reads its event, and writes what the edge
 * responds.
 */
public final class GatewayHandler implements RequestStreamHandler {
  private final ApplicationContext context;
  private final Class<? extends Responder> responder;

  /** For AWS Lambda, which gives it a context of its own. */
  public GatewayHandler() {
    this(LazyContext.builder().start());
  }

  /** For a process that has a context already. */
  public GatewayHandler(ApplicationContext context) {
    this(context, Edge.class);
  }

  /** For a function whose requests another than the edge of the web API answers. */
  public GatewayHandler(ApplicationContext context, Class<? extends Responder> responder) {
    this.context = context;
    this.responder = responder;
  }

  // It holds a key, so it is made by the first request and not before a snapshot.
  @Override
  public void handleRequest(InputStream event, OutputStream output, Context call)
      throws IOException {
    Response response = context.getBean(responder).respond(GatewayEvent.read(event));
    GatewayEvent.write(response, output);
  }
}
