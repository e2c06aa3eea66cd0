package org.contactpoint.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ManualClock clock = new ManualClock();
  private final List<String> got = new CopyOnWriteArrayList<>();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Runnable before = () -> {};
  private HttpServer server;
  private HttpTransport transport;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/", this::answer);
    server.start();
    transport = new HttpTransport("http://127.0.0.1:" + server.getAddress().getPort(), clock);
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    got.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + new String(sent, StandardCharsets.UTF_8));
    before.run();
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.poll(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private ApiAnswer carried(ApiCall call) {
    return transport.carry(call.until(clock.instant().plus(PATIENCE)), "token", "request", null);
  }

  @Test
  void callIsCarriedAsItIs() {
    ApiAnswer answer =
        transport.carry(
            ApiCall.post("/v1/things?x=1", "key", Map.of()).until(clock.instant().plus(PATIENCE)),
            "token",
            "request",
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).contains("\"1\"");
    assertThat(got).containsExactly("POST /v1/things?x=1 Bearer token {\"a\":1}");
  }

  @Test
  void whatMayComeTwiceIsTriedOnceMore() {
    statuses.addAll(List.of(503, 200));
    assertThat(carried(ApiCall.get("/v1/me")).status()).isEqualTo(200);
    assertThat(got).hasSize(2);
  }

  @Test
  void whatMayNotComeTwiceIsTriedOnce() {
    statuses.add(503);
    assertThat(carried(ApiCall.asking("/v1/searches", Map.of())).status()).isEqualTo(503);
    assertThat(got).hasSize(1);
  }

  @Test
  void nothingIsTriedAgainWhenTheTimeOfTheRequestIsOver() {
    statuses.add(503);
    before = () -> clock.pass(PATIENCE);
    assertThat(carried(ApiCall.get("/v1/me")).status()).isEqualTo(503);
    assertThat(got).hasSize(1);
  }

  @Test
  void nothingIsSentWhenTheTimeOfTheRequestIsOver() {
    ApiCall late = ApiCall.get("/v1/me").until(clock.instant());
    assertThatThrownBy(() -> transport.carry(late, "token", "request", null))
        .isInstanceOf(ApiUnreachable.class);
    assertThat(got).isEmpty();
  }

  @Test
  void callThatIsNotAnsweredInTimeIsGivenUp() {
    before = this::awaitEnd;
    ApiCall call = ApiCall.get("/v1/me").until(clock.instant().plusMillis(200));
    assertThatThrownBy(() -> transport.carry(call, "token", "request", null))
        .isInstanceOf(ApiUnreachable.class);
    assertThat(got).hasSizeLessThanOrEqualTo(2);
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void placeWhereNobodyListensIsUnreachable() {
    server.stop(0);
    assertThatThrownBy(() -> carried(ApiCall.asking("/v1/searches", Map.of())))
        .isInstanceOf(ApiUnreachable.class);
  }
}
