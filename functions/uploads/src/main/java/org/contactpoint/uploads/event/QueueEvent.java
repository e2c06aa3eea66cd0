package org.contactpoint.uploads.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Messages as AWS Lambda hands them over from a queue. Only what is used of them is read: the
 * library of all events of AWS would add a calendar library of its own to every function.
 */
record QueueEvent(List<QueueMessage> messages) {
  private static final String RECORDS = "Records";
  private static final String MESSAGE_ID = "messageId";
  private static final String BODY = "body";
  private static final String FAILURES = "batchItemFailures";
  private static final String ITEM = "itemIdentifier";

  /** One message: what the queue calls it, and its text. */
  record QueueMessage(String id, String body) {}

  /**
   * Reads an event.
   *
   * @throws IllegalArgumentException if it is none of a queue, so that AWS Lambda keeps all of it
   */
  static QueueEvent read(Map<String, Object> event) {
    if (!(event.get(RECORDS) instanceof List<?> records)) {
      throw new IllegalArgumentException("the event has no records");
    }
    List<QueueMessage> messages = new ArrayList<>();
    for (Object record : records) {
      if (!(record instanceof Map<?, ?> one
          && one.get(MESSAGE_ID) instanceof String id
          && one.get(BODY) instanceof String body)) {
        throw new IllegalArgumentException("a record is no message of a queue");
      }
      messages.add(new QueueMessage(id, body));
    }
    return new QueueEvent(messages);
  }

  /** An event of one message. */
  static Map<String, Object> of(String id, String body) {
    return Map.of(RECORDS, List.of(Map.of(MESSAGE_ID, id, BODY, body)));
  }

  /** The answer that makes AWS Lambda keep those messages, and take the others from the queue. */
  static Map<String, Object> keeping(List<String> ids) {
    return Map.of(FAILURES, ids.stream().map(id -> Map.of(ITEM, id)).toList());
  }
}
