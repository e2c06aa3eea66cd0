package org.contactpoint.portal.world;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactpoint.domain.crypto.Hmac;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.portal.edge.PortalEdge;
import org.contactpoint.portal.edge.PortalSettings;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.session.Person;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.SessionKeys;
import org.contactpoint.portal.signin.SignInSettings;
import org.contactpoint.portal.signin.Tokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The portal as one person's browser sees it, with a documented API behind it. */
public final class TestPortal implements AutoCloseable {
  /** When everything happens. */
  public static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private static final String ORIGIN = "https://portal.example";

  private final DocumentedApi api = new DocumentedApi();
  private final MemorySessions sessions;
  private final ApplicationContext context;
  private Optional<SessionCookie> cookie = Optional.empty();
  private String token = "";

  private TestPortal() {
    this(
        new SignInSettings("https://issuer.example", "https://sign-in.example", "client", ORIGIN),
        new IssuerKeys(new ImmutableJWKSet<>(new JWKSet())));
  }

  private TestPortal(SignInSettings signIn, IssuerKeys issuerKeys) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    SecureRandom random = new SecureRandom();
    this.sessions = new MemorySessions(random);
    this.context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .eagerInitSingletons(false)
            .banner(false)
            .singletons(
                clock,
                random,
                new RandomIds(random),
                new SessionKeys(new byte[Hmac.BYTES]),
                issuerKeys,
                api,
                sessions,
                new PortalSettings(signIn, "https://api.example", "https://uploads.example"))
            .start();
  }

  /** Somebody of Leeds with those roles, signed in. */
  public static TestPortal signedInAs(String... roles) {
    TestPortal portal = new TestPortal();
    portal.cookie = Optional.of(portal.sessions.begin(session(roles)));
    return portal;
  }

  /** Somebody who has not signed in. */
  public static TestPortal signedOut() {
    return new TestPortal();
  }

  /** Somebody who has not signed in, and does so at that pool. */
  public static TestPortal signingInAt(TestPool pool) {
    return new TestPortal(pool.settings(), pool.keys());
  }

  private static Session session(String... roles) {
    Person person =
        new Person(
            "leeds.somebody",
            "Ruth Okafor",
            "ruth.okafor@leeds.example",
            "social-worker",
            Arrays.asList(roles),
            "E08000035",
            new Person.Organisation("E08000035-CSC", "Leeds children's social care"));
    return new Session(
        person, new Tokens("access", "refresh", NOW.plusSeconds(900)), NOW, Map.of());
  }

  /** How often a session was used since the last asking. */
  public int uses() {
    return sessions.uses();
  }

  /** What the pages call. */
  public DocumentedApi api() {
    return api;
  }

  /** The paths of all pages for whoever is signed in, ids in braces. */
  public List<String> pages() {
    return context.getBeansOfType(Page.class).stream().map(Page::path).sorted().toList();
  }

  /** A page, which has to be shown as it is asked for. */
  public Document get(String path) {
    Response response = response("GET", path, Map.of());
    return page(response, 200);
  }

  /** A page with that status. */
  public Document get(String path, int status) {
    return page(response("GET", path, Map.of()), status);
  }

  /** Where a page leads instead of being shown. */
  public String leadsTo(String path) {
    return location(response("GET", path, Map.of()));
  }

  /** Sends a form of the page that was shown last, and answers where it leads. */
  public String send(String path, Map<String, String> entries) {
    return location(response("POST", path, entries));
  }

  /** Sends a form that is shown again with that status. */
  public Document send(String path, Map<String, String> entries, int status) {
    return page(response("POST", path, entries), status);
  }

  /** The response itself, to a form with the proof of a page of this session. */
  public Response response(String method, String path, Map<String, String> entries) {
    Sending sending = form(path).with(entries);
    return method.equals("POST") ? sending.sent() : sending.requested(method);
  }

  /** A request that a test makes up. */
  public Sending form(String path) {
    return new Sending(path);
  }

  /** One request, as a browser sends it unless a test says otherwise. */
  public final class Sending {
    private final String path;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    private Sending(String path) {
      this.path = path;
      cookie.ifPresent(one -> headers.put("Cookie", List.of(one.header().split(";", 2)[0])));
    }

    /** With that entry of its form. */
    public Sending with(String name, String value) {
      entries.put(name, value);
      return this;
    }

    /** With those entries of its form. */
    public Sending with(Map<String, String> more) {
      entries.putAll(more);
      return this;
    }

    /** With that header. */
    public Sending header(String name, String value) {
      headers.put(name, List.of(value));
      return this;
    }

    /** The response to the form. */
    public Response sent() {
      headers.putIfAbsent("Origin", List.of(ORIGIN));
      headers.putIfAbsent("Content-Type", List.of("application/x-www-form-urlencoded"));
      if (!entries.containsKey("token")) {
        entries.put("token", proof());
      }
      entries.putIfAbsent("key", "5f8b6e0a-0000-4000-8000-000000000000");
      return answered("POST", Form.written(entries).getBytes(StandardCharsets.UTF_8));
    }

    /** The response to a request for the page. */
    public Response got() {
      return requested("GET");
    }

    private Response requested(String method) {
      return answered(method, new byte[0]);
    }

    private Response answered(String method, byte[] body) {
      String[] parts = path.split("\\?", 2);
      return context
          .getBean(PortalEdge.class)
          .respond(
              new Request(
                  method,
                  parts[0],
                  parts.length == 1 ? Map.of() : query(parts[1]),
                  Headers.of(headers),
                  RequestBody.of(body)));
    }
  }

  private static Map<String, List<String>> query(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.groupingBy(
                pair -> pair[0],
                LinkedHashMap::new,
                Collectors.mapping(pair -> pair.length == 1 ? "" : pair[1], Collectors.toList())));
  }

  /** The proof that a form came from one of our pages; any page's will do. */
  public String proof() {
    if (token.isEmpty()) {
      Response page = response("GET", "/search", Map.of());
      token =
          Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8))
              .select("input[name=token]")
              .attr("value");
    }
    return token;
  }

  /** The page of a response, which has to have that status. */
  public Document page(Response response, int status) {
    String html = new String(response.body(), StandardCharsets.UTF_8);
    if (response.status() != status) {
      throw new AssertionError("status " + response.status() + ": " + Jsoup.parse(html).text());
    }
    return Jsoup.parse(html);
  }

  private static String location(Response response) {
    if (response.status() != 303) {
      throw new AssertionError(
          "status "
              + response.status()
              + ": "
              + Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8)).text());
    }
    return response.headers().getOrDefault("Location", "");
  }

  @Override
  public void close() {
    context.close();
  }
}
