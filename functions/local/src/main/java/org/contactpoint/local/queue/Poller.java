package org.contactpoint.local.queue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Replaces the event source mapping between a queue and a function: passes one message at a time,
 * and takes it from the queue when the function has dealt with it.
 */
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int SECONDS_WAITING = 1;
  private static final int SECONDS_BEFORE_ANOTHER_TRY = 1;
  private static final int MILLIS_OF_A_PAUSE = 200;

  /** The function behind the queue. */
  @FunctionalInterface
  public interface Consumer {
    /** Does what the message asks; false, or an exception, if it is to come again. */
    boolean takes(String messageId, String body);
  }

  private final LocalQueue queue;
  private final Consumer consumer;
  private final BooleanSupplier pauses;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Thread> workers;

  /**
   * @param workers how many events are dealt with side by side
   * @param pauses whether no event can be dealt with at present: messages wait then, untried
   */
  public Poller(LocalQueue queue, Consumer consumer, int workers, BooleanSupplier pauses) {
    this.queue = queue;
    this.consumer = consumer;
    this.pauses = pauses;
    this.workers =
        java.util.stream.IntStream.rangeClosed(1, workers)
            .mapToObj(number -> Thread.ofPlatform().name("uploads-" + number).unstarted(this::run))
            .toList();
  }

  /** Begins. */
  public void start() {
    workers.forEach(Thread::start);
  }

  private void run() {
    try {
      while (!closed.await(pauses.getAsBoolean() ? MILLIS_OF_A_PAUSE : 0, TimeUnit.MILLISECONDS)) {
        if (!pauses.getAsBoolean()) {
          receiveSafely();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receiveSafely() {
    try {
      receive().forEach(this::deliver);
    } catch (SdkException e) {
      LOG.warn("the queue of uploads did not answer: {}", e.getClass().getSimpleName());
    }
  }

  private List<Message> receive() {
    return sqs()
        .receiveMessage(
            request ->
                request
                    .queueUrl(queue.url())
                    .maxNumberOfMessages(1)
                    .waitTimeSeconds(SECONDS_WAITING)
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages();
  }

  private void deliver(Message message) {
    if (isTaken(message)) {
      sqs()
          .deleteMessage(
              request -> request.queueUrl(queue.url()).receiptHandle(message.receiptHandle()));
    } else {
      sqs()
          .changeMessageVisibility(
              request ->
                  request
                      .queueUrl(queue.url())
                      .receiptHandle(message.receiptHandle())
                      .visibilityTimeout(SECONDS_BEFORE_ANOTHER_TRY));
    }
  }

  private boolean isTaken(Message message) {
    try {
      return consumer.takes(message.messageId(), message.body());
    } catch (RuntimeException e) {
      // A message of the exception could hold a row.
      LOG.error("uploads failed at {}", FaultLines.place(e));
      return false;
    }
  }

  private SqsClient sqs() {
    return queue.client();
  }

  /** Lets the events at hand end, and takes no more. */
  @Override
  public void close() {
    closed.countDown();
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
