package org.contactpoint.acceptance.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The queue of uploads, which keeps no order and outlives every process. */
final class EventQueue {
  private final Faults faults;
  private final List<Event> waiting = new ArrayList<>();
  private long sent;

  EventQueue(Faults faults) {
    this.faults = faults;
  }

  /** A message and how often it was handed over. */
  static final class Event {
    private final String id;
    private final String body;
    private int tries;

    Event(String id, String body) {
      this.id = id;
      this.body = body;
    }

    int tries() {
      return tries;
    }

    String body() {
      return body;
    }

    String id() {
      return id;
    }

    /** Its text, as the function is handed it once more. */
    String handedOver() {
      tries++;
      return body;
    }
  }

  synchronized void add(String body) {
    waiting.add(new Event("message-" + sent++, body));
  }

  synchronized int size() {
    return waiting.size();
  }

  synchronized Event any(Chance chance) {
    return chance.one(waiting);
  }

  synchronized void remove(Event event) {
    waiting.remove(event);
  }

  /** The queue as one life of a process sees it. */
  SqsClient client(Life life) {
    return (SqsClient)
        Proxy.newProxyInstance(
            SqsClient.class.getClassLoader(),
            new Class<?>[] {SqsClient.class},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments[0] instanceof SendMessageRequest request) {
                return sent(life, request);
              }
              return method.isDefault()
                  ? InvocationHandler.invokeDefault(proxy, method, arguments)
                  : null;
            });
  }

  private SendMessageResponse sent(Life life, SendMessageRequest request) {
    life.require();
    Optional<Fault> fault = faults.next(Faults.Call.SERVICE, "sendMessage");
    switch (fault.orElse(null)) {
      case FAILED, THROTTLED, CONFLICT, UNPROCESSED ->
          throw SqsException.builder().message("simulated").statusCode(503).build();
      case TIMED_OUT_BEFORE -> throw ApiCallTimeoutException.create(1);
      case ENDED_BEFORE -> throw life.end();
      case TIMED_OUT_AFTER -> {
        add(request.messageBody());
        throw ApiCallTimeoutException.create(1);
      }
      case ENDED_AFTER -> {
        add(request.messageBody());
        throw life.end();
      }
      case null -> add(request.messageBody());
    }
    return SendMessageResponse.builder().messageId("sent").build();
  }
}
