package org.contactpoint.benchmark.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contactpoint.benchmark.measure.Stopwatch;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.crypto.Hmac;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.embedded.EmbeddedTables;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.api.HttpTransport;
import org.contactpoint.portal.edge.PortalEdge;
import org.contactpoint.portal.edge.PortalSettings;
import org.contactpoint.portal.session.Person;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionKeys;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.portal.signin.SignInSettings;
import org.contactpoint.portal.signin.Tokens;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The portal as it is deployed, apart from the web API that it calls over HTTP; its sessions are in
 * tables in memory.
 */
final class PortalRun implements AutoCloseable {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final TableNames NAMES = new TableNames("pages");
  private static final String ORIGIN = "https://portal.example";
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final URI api;
  private final Clock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmbeddedTables store = EmbeddedTables.inMemory();
  private final MeteredTable table = new MeteredTable(store.client());
  private final MeteredTransport transport;
  private final ApplicationContext context;

  PortalRun(URI api, Clock clock) {
    this.api = api;
    this.clock = clock;
    this.transport = new MeteredTransport(new HttpTransport(api.toString(), clock));
    new TableCreation(store.client(), NAMES).createMissing();
    this.context = context();
  }

  private ApplicationContext context() {
    SecureRandom random = new SecureRandom();
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .beanDefinitions(
            instead(Clock.class, clock),
            instead(SecureRandom.class, random),
            instead(Ids.class, new RandomIds(random)),
            instead(DynamoDbClient.class, table.client()),
            instead(TableNames.class, NAMES),
            instead(SessionKeys.class, new SessionKeys(new byte[Hmac.BYTES])),
            instead(IssuerKeys.class, new IssuerKeys(new ImmutableJWKSet<>(new JWKSet()))),
            instead(ApiTransport.class, transport),
            instead(PortalSettings.class, settings()))
        .start();
  }

  private PortalSettings settings() {
    return new PortalSettings(
        new SignInSettings("https://issuer.example", "https://sign-in.example", "pages", ORIGIN),
        api.toString(),
        "https://bucket.example");
  }

  private static <T> RuntimeBeanDefinition<T> instead(Class<T> type, T bean) {
    return RuntimeBeanDefinition.builder(type, () -> bean).singleton(true).replaces(type).build();
  }

  /** The browser of somebody who has just signed in. */
  Browser signedIn(String account) {
    String token =
        json(HttpRequest.newBuilder(api.resolve("/local/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + account)))
            .get("access_token")
            .asText();
    Browser browser = new Browser(token);
    browser.cookie = cookie(browser.read("/v1/me"), token);
    return browser;
  }

  private String cookie(JsonNode me, String token) {
    Tokens tokens = new Tokens(token, "none", clock.instant().plus(LIFE));
    Session session =
        new Session(JSON.convertValue(me, Person.class), tokens, clock.instant(), Map.of());
    return context.getBean(Sessions.class).begin(session).header().split(";", 2)[0];
  }

  private JsonNode json(HttpRequest.Builder request) {
    try {
      return JSON.readTree(http.send(request.build(), BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Somebody's browser. */
  final class Browser {
    private final String token;
    private String cookie = "";

    private Browser(String token) {
      this.token = token;
    }

    /** What the web API answers to them, beside the pages. */
    JsonNode read(String path) {
      return json(
          HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + token));
    }

    /** The same, asked with a body. */
    JsonNode ask(String path, String body) {
      return json(
          HttpRequest.newBuilder(api.resolve(path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body)));
    }

    /** Opens a page. */
    Response open(String address, boolean packed) {
      String[] parts = address.split("\\?", 2);
      Map<String, List<String>> query =
          parts.length == 1 ? Map.of() : Map.of(name(parts[1]), List.of(value(parts[1])));
      return respond("GET", parts[0], query, packed, new byte[0]);
    }

    private static String name(String pair) {
      return pair.substring(0, pair.indexOf('='));
    }

    private static String value(String pair) {
      return pair.substring(pair.indexOf('=') + 1);
    }

    /** Sends the form of a page. */
    Response send(String path, String form) {
      return respond("POST", path, Map.of(), false, form.getBytes(StandardCharsets.UTF_8));
    }

    private Response respond(
        String method, String path, Map<String, List<String>> query, boolean packed, byte[] body) {
      Map<String, List<String>> headers =
          Map.of(
              "Cookie", List.of(cookie),
              "Content-Type", List.of("application/x-www-form-urlencoded"),
              "Accept-Encoding", List.of(packed ? "gzip" : "identity"));
      return context
          .getBean(PortalEdge.class)
          .respond(new Request(method, path, query, Headers.of(headers), RequestBody.of(body)));
    }

    /** Opens a page as a browser does, and says what it took. */
    Sample measured(String address) {
      int bytes = open(address, false).body().length;
      transport.reset();
      table.reset();
      Stopwatch cpu = Stopwatch.threadCpu();
      long busy = cpu.nanos();
      long before = System.nanoTime();
      Response response = open(address, true);
      long took = System.nanoTime() - before;
      long worked = cpu.nanos() - busy;
      if (response.status() != 200) {
        throw new IllegalStateException(address + " answers " + response.status());
      }
      return new Sample(
          took,
          transport.nanos(),
          worked,
          transport.calls(),
          table.reads(),
          table.writes(),
          bytes,
          response.body().length);
    }
  }

  @Override
  public void close() {
    context.close();
    store.close();
    http.close();
  }
}
