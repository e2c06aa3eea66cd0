package org.contactpoint.benchmark.coldstart;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a function's process asks for its work, as AWS describes its Runtime API (2018-06-01). It
 * hands out one event; who asks for another waits until it is ended.
 */
final class FakeRuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String ID = "c01d57a4-0000-4000-8000-000000000001";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "application/json",
          "Lambda-Runtime-Aws-Request-Id", ID,
          "Lambda-Runtime-Deadline-Ms", "4102444800000",
          "Lambda-Runtime-Invoked-Function-Arn",
              "arn:aws:lambda:eu-west-2:000000000000:function:bench",
          "Lambda-Runtime-Trace-Id", "Root=1-6a1f0c00-0123456789abcdef01234567;Sampled=0");

  /**
   * What came back.
   *
   * @param readyNanos when the process first asked for work
   * @param answeredNanos when its answer was there
   * @param fault whether it reported an error instead of an answer
   */
  record Reply(long readyNanos, long answeredNanos, boolean fault, String text) {}

  private final byte[] event;
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final LocalServer server = new LocalServer(this::answer);

  FakeRuntimeApi(String event) {
    this.event = event.getBytes(StandardCharsets.UTF_8);
  }

  String address() {
    return server.address();
  }

  /** Nobody will answer any more. */
  void giveUp() {
    reply.completeExceptionally(new IllegalStateException("the process has ended"));
  }

  /** The first answer, or the error that was reported in its place. */
  Reply await(Duration timeout) {
    try {
      return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a function started", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the function gave no answer within " + timeout, e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals(INVOCATION + "next")) {
      next(exchange);
    } else {
      long now = System.nanoTime();
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean fault = !path.equals(INVOCATION + ID + "/response");
      reply.complete(new Reply(ready.getNow(now), now, fault, text));
      LocalServer.answer(exchange, 202, Map.of(), new byte[0]);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    if (ready.complete(System.nanoTime())) {
      LocalServer.answer(exchange, 200, HEADERS, event);
      return;
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
