package org.contactpoint.uploads.event;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.uploads.event.QueueEvent.QueueMessage;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.MessageText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The function behind the queue of uploads; messages that fail come again, each for itself. */
public class UploadEventsHandler extends TimedHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(UploadEventsHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public UploadEventsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public UploadEventsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> event, Deadline deadline) {
    HandleMessage work = bean(HandleMessage.class);
    return QueueEvent.keeping(
        failed(QueueEvent.read(event), message -> work.work(message, deadline)));
  }

  /** Does what one message asks, as the event of its queue does; false if it must come again. */
  public boolean isDone(String messageId, String body, Deadline deadline) {
    return execute(QueueEvent.of(messageId, body), deadline).equals(QueueEvent.keeping(List.of()));
  }

  /** Each message for itself: those that failed are named, and come again. */
  static List<String> failed(QueueEvent event, Consumer<Message> work) {
    List<String> failed = new ArrayList<>();
    for (QueueMessage message : event.messages()) {
      if (!isDone(work, message)) {
        failed.add(message.id());
      }
    }
    return failed;
  }

  private static boolean isDone(Consumer<Message> work, QueueMessage message) {
    try {
      MessageText.read(message.body()).forEach(work);
      return true;
    } catch (RuntimeException fault) {
      // The message of an exception could hold a row: its kind and place are enough.
      LOG.error("message {} failed: {}", message.id(), place(fault));
      return false;
    }
  }

  private static String place(Throwable fault) {
    StackTraceElement[] way = fault.getStackTrace();
    String at = way.length == 0 ? "" : " at " + way[0];
    Throwable cause = fault.getCause();
    return fault.getClass().getName()
        + code(fault)
        + at
        + (cause == null ? "" : " by " + place(cause));
  }

  // What a service calls its refusal is of its own list, and nobody's data.
  private static String code(Throwable fault) {
    return fault instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? "(" + refused.awsErrorDetails().errorCode() + ")"
        : "";
  }
}
