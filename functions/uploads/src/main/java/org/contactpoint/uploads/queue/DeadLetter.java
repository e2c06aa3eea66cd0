package org.contactpoint.uploads.queue;

import java.time.Instant;
import java.util.List;

/**
 * A message that failed repeatedly and was moved to the dead-letter queue.
 *
 * @param id by which the function's log names it
 * @param sentAt when it was first sent
 * @param body as it was sent: names of uploads and rows, never data
 */
public record DeadLetter(String id, Instant sentAt, String body) {

  /** What it asks for; empty where it is no message of ours, or a test event. */
  public List<Message> messages() {
    try {
      return MessageText.read(body);
    } catch (IllegalArgumentException unknown) {
      return List.of();
    }
  }
}
