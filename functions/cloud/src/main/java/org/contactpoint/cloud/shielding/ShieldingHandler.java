package org.contactpoint.cloud.shielding;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.dynamodb.document.Json;

/** The entry of the shielding function, which alone can decrypt what is hidden. */
public class ShieldingHandler implements RequestStreamHandler {
  private final ApplicationContext context;

  /** For AWS Lambda, which gives it a context of its own. */
  public ShieldingHandler() {
    this(LazyContext.builder().start());
  }

  /** For a process that has a context already. */
  public ShieldingHandler(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context invocation)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    ShieldingAnswer answer =
        context.getBean(ShieldingEndpoint.class).answer(Json.read(text, ShieldingCall.class));
    output.write(Json.text(answer).getBytes(StandardCharsets.UTF_8));
  }
}
