package org.contactpoint.benchmark.coldstart;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A proxy of the tables that counts the requests, to check that all functions make the same ones.
 */
final class Traffic implements AutoCloseable {
  private static final String TARGET = "X-Amz-Target";

  private final URI tables;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, LongAdder> calls = new ConcurrentSkipListMap<>();
  private final LocalServer server = new LocalServer(this::pass);

  Traffic(URI tables) {
    this.tables = tables;
  }

  String url() {
    return server.url();
  }

  /** Notes a call of that kind which went elsewhere. */
  void count(String kind) {
    calls.computeIfAbsent(kind, ignored -> new LongAdder()).increment();
  }

  /** What was asked since the last asking, such as {@code {BatchGetItem=2, GetItem=2}}. */
  String counted() {
    String counted = calls.toString();
    calls.clear();
    return counted;
  }

  private void pass(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst(TARGET);
    count(target.substring(target.indexOf('.') + 1));
    HttpRequest request =
        HttpRequest.newBuilder(tables)
            .header(TARGET, target)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> type = Map.of("Content-Type", "application/x-amz-json-1.0");
      LocalServer.answer(exchange, response.statusCode(), type, response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
