package org.contactpoint.acceptance.noninterference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.domain.access.Account;
import org.contactpoint.http.message.Responder;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.session.Person;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.portal.signin.SignInSettings;
import org.contactpoint.portal.signin.Tokens;

/** Everybody's browser at the pages of one directory: each person signs in at their first page. */
final class Browsers {
  static final String ORIGIN = "https://portal.example";

  /** Where the pages say that people sign in. */
  static final SignInSettings SIGN_IN =
      new SignInSettings("https://issuer.example", "https://sign-in.example", "pages", ORIGIN);

  private static final Pattern PROOF = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final String REQUEST = "00000000-0000-4000-8000-00000000aaaa";
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final Responder pages;
  private final Responder api;
  private final Sessions sessions;
  private final SharedKeys surroundings;
  private final Map<String, Optional<SignedIn>> people = new HashMap<>();

  Browsers(Responder pages, Responder api, Sessions sessions, SharedKeys surroundings) {
    this.pages = pages;
    this.api = api;
    this.sessions = sessions;
    this.surroundings = surroundings;
  }

  /**
   * What a browser holds of a session.
   *
   * @param proof that a form came from a page of this session
   */
  private record SignedIn(String cookie, String proof) {}

  /**
   * What a page answers to that account, or to nobody where it is empty.
   *
   * @param form what is sent; empty where the page is opened
   */
  Answer answer(String who, String address, Map<String, String> form, String requestId) {
    Map<String, String> headers = new HashMap<>();
    headers.put(ResponseHeaders.REQUEST_ID, requestId);
    Optional<SignedIn> person = people.computeIfAbsent(who, this::signedIn);
    person.ifPresent(one -> headers.put("Cookie", one.cookie()));
    return form.isEmpty()
        ? Answer.of(InProcess.asked(pages, "GET", address, headers, new byte[0]))
        : Answer.of(sent(person.map(SignedIn::proof).orElse(""), address, form, headers));
  }

  private Response sent(
      String proof, String address, Map<String, String> form, Map<String, String> headers) {
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Origin", ORIGIN);
    Map<String, String> entries = new HashMap<>(form);
    entries.put("token", proof);
    return InProcess.asked(
        pages, "POST", address, headers, Form.written(entries).getBytes(StandardCharsets.UTF_8));
  }

  /** Begins a session as a sign-in does; empty for machines, and for whoever is not let in. */
  private Optional<SignedIn> signedIn(String who) {
    if (who.isEmpty() || People.named(who).isMachine()) {
      return Optional.empty();
    }
    Account account = People.named(who);
    String token = surroundings.tokenOf(account);
    return person(token)
        .map(person -> sessions.begin(session(person, token)).header().split(";", 2)[0])
        .map(cookie -> new SignedIn(cookie, proof(cookie)));
  }

  private Optional<Person> person(String token) {
    Response response =
        InProcess.asked(
            api,
            "GET",
            "/v1/me",
            Map.of("Authorization", "Bearer " + token, ResponseHeaders.REQUEST_ID, REQUEST),
            new byte[0]);
    try {
      return response.status() == 200
          ? Optional.of(JSON.readValue(response.body(), Person.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Session session(Person person, String token) {
    Tokens tokens = new Tokens(token, "none", World.NOW.plus(LocalIssuer.LIFE));
    return new Session(person, tokens, World.NOW, Map.of());
  }

  /** Any page has one, in the form for signing out. */
  private String proof(String cookie) {
    Map<String, String> headers = Map.of("Cookie", cookie, ResponseHeaders.REQUEST_ID, REQUEST);
    Response page = InProcess.asked(pages, "GET", "/session", headers, new byte[0]);
    Matcher proof = PROOF.matcher(new String(page.body(), StandardCharsets.UTF_8));
    if (!proof.find()) {
      throw new AssertionError("a page without a proof: " + page.status());
    }
    return proof.group(1);
  }
}
