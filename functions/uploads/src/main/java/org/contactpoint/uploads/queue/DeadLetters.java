package org.contactpoint.uploads.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The queue of messages that failed again and again, for an operator: to be read, sent again once
 * the cause is fixed, or dropped. Nothing is lost where it stops half way; at most a message is
 * sent twice, which does nothing twice.
 */
public final class DeadLetters {
  private static final int MOST_AT_ONCE = 10;
  private static final int SECONDS_WAITING = 1;
  private static final int SECONDS_IN_HAND = 60;

  private final SqsClient sqs;
  private final String deadLettersUrl;
  private final String queueUrl;

  public DeadLetters(SqsClient sqs, String deadLettersUrl, String queueUrl) {
    this.sqs = sqs;
    this.deadLettersUrl = deadLettersUrl;
    this.queueUrl = queueUrl;
  }

  /** All messages in the queue, oldest first; none is removed. */
  public List<DeadLetter> read() {
    Map<String, Held> held = new LinkedHashMap<>();
    takeInHand(held);
    held.values().forEach(this::putBack);
    return held.values().stream()
        .map(Held::letter)
        .sorted(Comparator.comparing(DeadLetter::sentAt).thenComparing(DeadLetter::id))
        .toList();
  }

  /**
   * Sends them again, those that are messages of ours; the others stay.
   *
   * @return those that were sent
   */
  public List<DeadLetter> replay() {
    return take(
        letter -> !letter.messages().isEmpty(),
        letter ->
            sqs.sendMessage(
                request ->
                    request.queueUrl(queueUrl).messageBody(MessageText.afresh(letter.body()))));
  }

  /**
   * Lets an upload continue from its present state, though no message of it is here; one message
   * too many does no harm.
   */
  public void goOn(String uploadId) {
    String body = MessageText.of(new org.contactpoint.uploads.queue.Message.ResumeUpload(uploadId));
    sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(body));
  }

  /** Drops one; answers whether it was there. */
  public boolean drop(String id) {
    return !take(letter -> letter.id().equals(id), letter -> {}).isEmpty();
  }

  private List<DeadLetter> take(Predicate<DeadLetter> which, Consumer<DeadLetter> before) {
    Map<String, Held> held = new LinkedHashMap<>();
    takeInHand(held);
    List<DeadLetter> taken = new ArrayList<>();
    for (Held one : held.values()) {
      if (which.test(one.letter())) {
        before.accept(one.letter());
        sqs.deleteMessage(
            request -> request.queueUrl(deadLettersUrl).receiptHandle(one.receiptHandle()));
        taken.add(one.letter());
      } else {
        putBack(one);
      }
    }
    return taken;
  }

  private record Held(DeadLetter letter, String receiptHandle) {
    static Held of(Message message) {
      String sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
      Instant at = Instant.ofEpochMilli(sent == null ? 0 : Long.parseLong(sent));
      return new Held(
          new DeadLetter(message.messageId(), at, message.body()), message.receiptHandle());
    }
  }

  private void takeInHand(Map<String, Held> held) {
    List<Message> next = receive();
    while (!next.isEmpty()) {
      next.forEach(message -> held.put(message.messageId(), Held.of(message)));
      next = receive();
    }
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(deadLettersUrl)
                    .maxNumberOfMessages(MOST_AT_ONCE)
                    .waitTimeSeconds(SECONDS_WAITING)
                    .visibilityTimeout(SECONDS_IN_HAND)
                    .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
        .messages();
  }

  private void putBack(Held one) {
    sqs.changeMessageVisibility(
        request ->
            request
                .queueUrl(deadLettersUrl)
                .receiptHandle(one.receiptHandle())
                .visibilityTimeout(0));
  }
}
