package org.contactpoint.local.wiring;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import org.contactpoint.uploads.event.UploadEventsHandler;

/**
 * The function behind the queue of uploads, the same that is deployed, in this process's context.
 */
@Singleton
public final class UploadsFunction {
  private final UploadEventsHandler handler;

  UploadsFunction(ApplicationContext context) {
    this.handler = new UploadEventsHandler(context);
  }

  /** Deals with the event; false where a message of it must come again. */
  public boolean takes(SQSEvent event) {
    return handler.execute(event).getBatchItemFailures().isEmpty();
  }
}
