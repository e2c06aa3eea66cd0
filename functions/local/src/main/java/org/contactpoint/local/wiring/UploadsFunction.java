package org.contactpoint.local.wiring;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.uploads.event.UploadEventsHandler;

/**
 * The function behind the queue of uploads, the same that is deployed, in this process's context.
 */
@Singleton
public final class UploadsFunction {
  /** Short, so that the queue shares long work among the workers again and again. */
  private static final Duration ONE_MESSAGE = Duration.ofSeconds(5);

  private final UploadEventsHandler handler;
  private final Clock clock;

  UploadsFunction(ApplicationContext context, Clock clock) {
    this.handler = new UploadEventsHandler(context);
    this.clock = clock;
  }

  /** Does what the message asks; false where it must come again. */
  public boolean takes(String messageId, String body) {
    return handler.isDone(messageId, body, Deadline.in(ONE_MESSAGE, clock.instant()));
  }
}
