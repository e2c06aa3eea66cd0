package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.contactpoint.http.message.Request;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.api.SignInNeeded;
import org.contactpoint.portal.page.ApiClient;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.Reply;
import org.contactpoint.portal.session.Person;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.portal.signin.AttemptCookie;
import org.contactpoint.portal.signin.SignIn;
import org.contactpoint.portal.signin.SignInAttempt;
import org.contactpoint.portal.signin.Tokens;

/** What leads to the pages for signing in and out, and back. */
@Singleton
final class SignInPages {
  static final String BEGIN = "/sign-in";
  static final String BACK = "/sign-in/callback";
  static final String END = "/sign-out";
  static final Set<String> PATHS = Set.of(BEGIN, BACK, END);

  private static final int LONGEST = 200;
  private static final Pattern OF_A_PATH = Pattern.compile("[A-Za-z0-9_/-]*");
  private static final String HOME = "/home";

  private final SignIn signIn;
  private final AttemptCookie attempts;
  private final Sessions sessions;
  private final ApiTransport transport;
  private final Clock clock;

  SignInPages(
      SignIn signIn,
      AttemptCookie attempts,
      Sessions sessions,
      ApiTransport transport,
      Clock clock) {
    this.signIn = signIn;
    this.attempts = attempts;
    this.sessions = sessions;
    this.transport = transport;
    this.clock = clock;
  }

  /** Leads to the pages for signing in. */
  PageAnswer begin(Request request) {
    List<String> asked = request.query().getOrDefault("to", List.of());
    String to = asked.size() == 1 && isOurs(asked.getFirst()) ? asked.getFirst() : HOME;
    SignIn.Begun begun = signIn.begin(to, request.query().containsKey("anew"));
    return new PageAnswer.Left(begun.pages().toString(), attempts.header(begun.attempt()));
  }

  /** A path without anything that could lead elsewhere, or say anything of anybody. */
  static boolean isOurs(String path) {
    return path.length() <= LONGEST
        && path.startsWith("/")
        && !path.contains("//")
        && OF_A_PATH.matcher(path).matches()
        && (path.length() == 1 || !path.endsWith("/"));
  }

  /** Completes a sign-in, and begins a session under a new cookie. */
  PageAnswer complete(Request request, String requestId) {
    Optional<SignInAttempt> attempt = attempts.of(request.headers());
    Optional<Tokens> tokens = attempt.flatMap(one -> signIn.complete(one, request.query()));
    if (attempt.isEmpty() || tokens.isEmpty()) {
      return ProblemPage.signInFailed();
    }
    return person(tokens.get(), requestId)
        .map(person -> entered(request, attempt.get(), tokens.get(), person))
        .orElseGet(ProblemPage::noAccount);
  }

  /** Whoever signs in anew at the same browser has one session there, and keeps its notes. */
  private PageAnswer entered(Request request, SignInAttempt attempt, Tokens tokens, Person person) {
    Optional<SessionCookie> earlier = SessionCookie.of(request.headers());
    Map<String, String> notes =
        earlier
            .flatMap(sessions::use)
            .filter(session -> session.person().accountId().equals(person.accountId()))
            .map(Session::notes)
            .orElseGet(Map::of);
    earlier.ifPresent(sessions::end);
    SessionCookie cookie = sessions.begin(new Session(person, tokens, clock.instant(), notes));
    return new PageAnswer.Entered(attempt.to(), cookie.header());
  }

  private Optional<Person> person(Tokens tokens, String requestId) {
    ApiClient api = new ApiClient(transport, tokens.access(), requestId);
    try {
      return switch (api.call(ApiCall.get("/v1/me"), Person.class)) {
        case Reply.Given<Person>(Person person, String ignored) -> Optional.of(person);
        case Reply.Refused<Person> ignored -> Optional.empty();
      };
    } catch (SignInNeeded e) {
      return Optional.empty();
    }
  }

  /** Ends the session at this browser, or all sessions of whoever it is. */
  PageAnswer end(SessionCookie cookie, Session session, boolean everywhere) {
    if (everywhere) {
      sessions.endAll(cookie);
    }
    sessions.end(cookie);
    signIn.revoke(session.tokens());
    return new PageAnswer.Left(signIn.signOut(), SessionCookie.gone());
  }
}
