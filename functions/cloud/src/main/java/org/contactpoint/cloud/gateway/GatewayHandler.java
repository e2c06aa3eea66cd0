package org.contactpoint.cloud.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The functions behind the gateway. It takes bytes, so that the runtime's own JSON library, a
 * second one beside ours, is never loaded.
 */
public class GatewayHandler implements RequestStreamHandler {
  private final GatewayFunction function;
  private final JsonMapper json;

  /** For AWS Lambda, which gives it a context of its own. */
  public GatewayHandler() {
    this(new GatewayFunction());
  }

  /** For a process that has a context already. */
  public GatewayHandler(ApplicationContext context) {
    this(new GatewayFunction(context));
  }

  private GatewayHandler(GatewayFunction function) {
    this.function = function;
    this.json = function.getApplicationContext().getBean(JsonMapper.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    APIGatewayProxyRequestEvent event = json.readValue(input, APIGatewayProxyRequestEvent.class);
    output.write(json.writeValueAsBytes(function.handleRequest(event, context)));
  }
}
