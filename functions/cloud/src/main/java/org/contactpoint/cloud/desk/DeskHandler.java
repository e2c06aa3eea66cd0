package org.contactpoint.cloud.desk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.executor.FunctionInitializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.dynamodb.document.Json;

/** The function that is the desk; it lies in the module of shielding, which alone opens things. */
public class DeskHandler extends FunctionInitializer implements RequestStreamHandler {

  /** For AWS Lambda, which gives it a context of its own. */
  public DeskHandler() {
    this(LazyContext.builder().start());
  }

  /** For a process that has a context already. */
  public DeskHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    DeskAnswer answer =
        getApplicationContext().getBean(DeskDoor.class).enter(Json.read(text, DeskCall.class));
    output.write(Json.text(answer).getBytes(StandardCharsets.UTF_8));
  }
}
