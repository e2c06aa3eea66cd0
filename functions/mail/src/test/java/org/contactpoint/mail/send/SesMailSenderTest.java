package org.contactpoint.mail.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an e-mail is handed over, seen by a server in the place of Amazon SES. */
class SesMailSenderTest {
  private static final String TO = "ruth.okafor@leeds.example";
  private static final URI PORTAL = URI.create("https://portal.example/");

  private static final Map<String, String> CLOUD =
      Map.of(
          "aws.region", "eu-west-2",
          "aws.accessKeyId", "nobody",
          "aws.secretAccessKey", "none");

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String error = "";
  private HttpServer server;
  private ApplicationContext context;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v2/email/outbound-emails", this::answer);
    server.start();
    CLOUD.forEach(System::setProperty);
    context =
        ApplicationContext.builder("function")
            .properties(
                Map.of(
                    "aws.endpoint.url.sesv2",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "contactpoint.mail.sender",
                    "no-reply@contactpoint.example",
                    "contactpoint.mail.configuration",
                    "contactpoint-test-news",
                    "contactpoint.mail.portal",
                    PORTAL.toString()))
            .banner(false)
            .start();
  }

  @AfterEach
  void stop() {
    CLOUD.keySet().forEach(System::clearProperty);
    context.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] answer = "{\"MessageId\":\"m-1\"}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private MailSender.Handover sent() {
    return context.getBean(MailSender.class).send(TO, context.getBean(NewsMessage.class));
  }

  @Test
  void anEmailGoesToOneAddressFromTheStagesOwn() throws IOException {
    assertThat(sent()).isEqualTo(MailSender.Handover.TAKEN);

    assertThat(signatures.getFirst()).contains("/eu-west-2/ses/aws4_request");
    JsonNode request = new ObjectMapper().readTree(received.getFirst());
    NewsMessage message = NewsMessage.leadingTo(PORTAL);
    assertThat(request.at("/FromEmailAddress").asText()).isEqualTo("no-reply@contactpoint.example");
    assertThat(request.at("/ConfigurationSetName").asText()).isEqualTo("contactpoint-test-news");
    assertThat(request.at("/Destination").toString())
        .isEqualTo("{\"ToAddresses\":[\"" + TO + "\"]}");
    assertThat(request.at("/Content/Simple/Subject/Data").asText()).isEqualTo(message.subject());
    assertThat(request.at("/Content/Simple/Body/Text/Data").asText()).isEqualTo(message.text());
    assertThat(request.at("/Content/Simple/Body/Html/Data").asText()).isEqualTo(message.html());
  }

  @Test
  void whatSesNeverTakesIsRefused() {
    status = 400;
    assertThat(sent()).isEqualTo(MailSender.Handover.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccountSuspendedException",
        "LimitExceededException",
        "MailFromDomainNotVerifiedException:http://internal.amazon.com/",
        "SendingPausedException"
      })
  void whatOperatorsCanSettleComesAgain(String kind) {
    status = 400;
    error = kind;
    assertThatThrownBy(this::sent).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 429, 500, 503})
  void whatItMayTakeLaterComesAgain(int answer) {
    status = answer;
    assertThatThrownBy(this::sent)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("SES takes no e-mail: status " + answer);
  }

  @Test
  void whereItIsNotReachedItComesAgainAndNobodyIsNamed() {
    server.stop(0);
    assertThatThrownBy(this::sent)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("SES was not reached");
  }
}
