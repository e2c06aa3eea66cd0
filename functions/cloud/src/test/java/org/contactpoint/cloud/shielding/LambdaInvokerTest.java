package org.contactpoint.cloud.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** How the shielding function is invoked, seen by a server in the place of AWS Lambda. */
class LambdaInvokerTest {
  private static final String NAME = "contactpoint-test-shielded-records";

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build();
  private HttpServer server;

  private record Received(
      String path, String signature, String token, String kind, String trace, String body) {}

  private record Reply(int status, Map<String, String> headers, String body) {}

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(
          new Received(
              exchange.getRequestURI().getRawPath(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"),
              exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type"),
              exchange.getRequestHeaders().getFirst("X-Amzn-Trace-Id"),
              body));
      Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] text = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private void replies(int status, String body) {
    replies.add(new Reply(status, Map.of(), body));
  }

  private URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private LambdaInvoker invoker(URI endpoint, Duration quick) {
    SignedRequests lambda =
        new SignedRequests(
            http,
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "token")),
            new AwsService("lambda", endpoint, "eu-west-2"));
    return new LambdaInvoker(lambda, NAME, quick, Clock.systemUTC());
  }

  private String invoke(String call) {
    return invoker(endpoint(), Duration.ofSeconds(60)).invoke(call);
  }

  @Test
  void functionIsInvokedAndWaitedFor() {
    replies(200, "{\"status\":204,\"body\":\"Zoë\"}");

    assertThat(invoke("{\"act\":\"Zoë\"}")).isEqualTo("{\"status\":204,\"body\":\"Zoë\"}");

    assertThat(received).hasSize(1);
    Received request = received.getFirst();
    assertThat(request.path()).isEqualTo("/2015-03-31/functions/" + NAME + "/invocations");
    assertThat(request.kind()).isEqualTo("RequestResponse");
    assertThat(request.body()).isEqualTo("{\"act\":\"Zoë\"}");
  }

  @Test
  void requestIsSignedForLambdaInTheRegion() {
    replies(200, "{}");

    invoke("{}");

    assertThat(received.getFirst().signature())
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/eu-west-2/lambda/aws4_request", "SignedHeaders=", "Signature=");
    assertThat(received.getFirst().token()).isEqualTo("token");
  }

  @Test
  void functionThatFailedIsAFaultThatQuotesNothing() {
    replies.add(
        new Reply(
            200, Map.of("X-Amz-Function-Error", "Unhandled"), "{\"errorMessage\":\"Leah Ward\"}"));

    assertThatThrownBy(() -> invoke("{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the shielding function failed");
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void serviceThatIsBusyIsAskedOnceMore(int status) {
    replies(status, "Leah Ward");
    replies(200, "{\"status\":200}");

    assertThat(invoke("{}")).isEqualTo("{\"status\":200}");
    assertThat(received).hasSize(2);
  }

  @Test
  void serviceThatStaysBusyIsAFault() {
    replies(503, "Leah Ward");

    assertThatThrownBy(() -> invoke("{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the shielding function could not be invoked: status 503");
    assertThat(received).hasSize(2);
  }

  @Test
  void attemptThatFailedLateIsTheLast() {
    replies(503, "");

    assertThatThrownBy(() -> invoker(endpoint(), Duration.ofSeconds(-1)).invoke("{}"))
        .hasMessage("the shielding function could not be invoked: status 503");
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404})
  void callerWhoMayNotIsNotTriedAgain(int status) {
    replies(status, "{\"Message\":\"Leah Ward\"}");

    assertThatThrownBy(() -> invoke("{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the shielding function may not be invoked: status " + status);
    assertThat(received).hasSize(1);
  }

  @Test
  void serviceThatDoesNotAnswerIsAFault() {
    URI gone = endpoint();
    server.stop(0);

    assertThatThrownBy(() -> invoker(gone, Duration.ofSeconds(60)).invoke("{}"))
        .hasMessage("the shielding function could not be invoked: ConnectException");
  }

  @Test
  void answerWithoutABodyIsEmpty() {
    replies(200, "");

    assertThat(invoke("{}")).isEmpty();
  }

  @Test
  void invocationIsOfTheTraceOfItsRequest() {
    replies(200, "{}");
    String trace = "Root=1-5759e988-bd862e3fe1be46a994272793";
    System.setProperty("com.amazonaws.xray.traceHeader", trace);
    try {
      invoke("{}");
    } finally {
      System.clearProperty("com.amazonaws.xray.traceHeader");
    }
    assertThat(received.getFirst().trace()).isEqualTo(trace);
  }
}
