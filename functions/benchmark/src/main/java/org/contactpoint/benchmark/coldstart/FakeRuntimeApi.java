package org.contactpoint.benchmark.coldstart;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a function's process asks for its work, as AWS describes its Runtime API (2018-06-01). It
 * hands out the same event as often as it is let; who asks for another waits.
 */
final class FakeRuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String RESTORED = "/2018-06-01/runtime/restore/next";
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
  private final BlockingQueue<CompletableFuture<Reply>> replies = new LinkedBlockingQueue<>();
  private final Semaphore events;
  private final LocalServer server = new LocalServer(this::answer);

  /** Hands out the event that often, and each time it is let to. */
  FakeRuntimeApi(String event, int times) {
    this.event = event.getBytes(StandardCharsets.UTF_8);
    this.events = new Semaphore(times);
  }

  /** Hands out the event once more. */
  void again() {
    events.release();
  }

  /** Waits until the process asks for work. */
  void awaitReady(Duration timeout) {
    await(ready, timeout);
  }

  String address() {
    return server.address();
  }

  /** Nobody will answer any more. */
  void giveUp() {
    IllegalStateException ended = new IllegalStateException("the process has ended");
    ready.completeExceptionally(ended);
    replies.add(CompletableFuture.failedFuture(ended));
  }

  /** The next answer, or the error that was reported in its place. */
  Reply await(Duration timeout) {
    try {
      CompletableFuture<Reply> reply = replies.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (reply == null) {
        throw new IllegalStateException("the function gave no answer within " + timeout);
      }
      return await(reply, timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a function started", e);
    }
  }

  private static <T> T await(CompletableFuture<T> future, Duration timeout) {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
    } else if (path.equals(RESTORED)) {
      LocalServer.answer(exchange, 200, Map.of(), new byte[0]);
    } else {
      long now = System.nanoTime();
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean fault = !path.equals(INVOCATION + ID + "/response");
      replies.add(
          CompletableFuture.completedFuture(new Reply(ready.getNow(now), now, fault, text)));
      LocalServer.answer(exchange, 202, Map.of(), new byte[0]);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    ready.complete(System.nanoTime());
    try {
      events.acquire();
      LocalServer.answer(exchange, 200, HEADERS, event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
