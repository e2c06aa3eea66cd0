package org.contactpoint.cloud.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.contactpoint.cloud.aws.AwsService;
import org.contactpoint.cloud.aws.SignedRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** How a secret is read, seen by a server in the place of AWS Secrets Manager. */
class SecretsManagerSecretsTest {
  private static final String NAME = "contactpoint-test/keys/records";
  private static final String FOUND = "{\"Name\":\"n\",\"SecretString\":\"the key ring\"}";

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(300)).build();
  private HttpServer server;

  private record Received(String target, String signature, String body) {}

  private record Reply(int status, String body) {}

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    http.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              exchange.getRequestHeaders().getFirst("X-Amz-Target"),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      if (replies.isEmpty()) {
        waitUntilItIsOver();
        return;
      }
      Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
      byte[] text = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private void waitUntilItIsOver() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String read(Duration longest) {
    SignedRequests requests =
        new SignedRequests(
            http,
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "token")),
            new AwsService(
                "secretsmanager",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "eu-west-2"));
    return new SecretsManagerSecrets(requests, longest).read(NAME);
  }

  private String read() {
    return read(Duration.ofSeconds(30));
  }

  @Test
  void secretIsReadByItsName() {
    replies.add(new Reply(200, FOUND));

    assertThat(read()).isEqualTo("the key ring");

    assertThat(received).hasSize(1);
    assertThat(received.getFirst().target()).isEqualTo("secretsmanager.GetSecretValue");
    assertThat(received.getFirst().body()).isEqualTo("{\"SecretId\":\"" + NAME + "\"}");
    assertThat(received.getFirst().signature())
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/eu-west-2/secretsmanager/aws4_request");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void serviceThatIsBusyIsAskedAgain(int status) {
    replies.add(new Reply(status, "<html>"));
    replies.add(new Reply(200, FOUND));

    assertThat(read()).isEqualTo("the key ring");
    assertThat(received).hasSize(2);
  }

  @Test
  void serviceThatThrottlesIsAskedAgain() {
    replies.add(new Reply(400, "{\"__type\":\"ThrottlingException\",\"message\":\"Rate\"}"));
    replies.add(new Reply(200, FOUND));

    assertThat(read()).isEqualTo("the key ring");
    assertThat(received).hasSize(2);
  }

  @Test
  void serviceThatStaysBusyIsAskedThreeTimes() {
    replies.add(new Reply(503, ""));

    assertThatThrownBy(this::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the secret " + NAME + " could not be read: status 503");
    assertThat(received).hasSize(3);
  }

  @Test
  void attemptThatFailedLateIsTheLast() {
    replies.add(new Reply(503, ""));

    assertThatThrownBy(() -> read(Duration.ZERO)).hasMessageEndingWith("status 503");
    assertThat(received).hasSize(1);
  }

  @Test
  void serviceThatDoesNotAnswerIsNotWaitedForWithoutEnd() {
    assertThatThrownBy(() -> read(Duration.ZERO))
        .hasMessage("the secret " + NAME + " could not be read: SocketTimeoutException");
  }

  @Test
  void functionThatMayNotIsNotTriedAgain() {
    replies.add(
        new Reply(
            400,
            "{\"__type\":\"com.amazonaws.secretsmanager#AccessDeniedException\",\"Message\":\"arn\"}"));

    assertThatThrownBy(this::read)
        .hasMessage("the secret " + NAME + " may not be read: AccessDeniedException");
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}"})
  void refusalThatNamesNoErrorIsKnownByItsStatus(String body) {
    replies.add(new Reply(403, body));

    assertThatThrownBy(this::read).hasMessageEndingWith("may not be read: status 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"SecretBinary\":\"AAAA\"}"})
  void secretWithoutATextIsAFault(String body) {
    replies.add(new Reply(200, body));

    assertThatThrownBy(this::read).hasMessage("the secret " + NAME + " has no text");
  }
}
