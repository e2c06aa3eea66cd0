package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.contactpoint.portal.signin.AttemptCookies;
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

  private static final String HOME = "/home";

  private final SignIn signIn;
  private final AttemptCookies attempts;
  private final Sessions sessions;
  private final ApiTransport transport;
  private final PageTable pages;
  private final Clock clock;

  SignInPages(
      SignIn signIn,
      AttemptCookies attempts,
      Sessions sessions,
      ApiTransport transport,
      PageTable pages,
      Clock clock) {
    this.signIn = signIn;
    this.attempts = attempts;
    this.sessions = sessions;
    this.transport = transport;
    this.pages = pages;
    this.clock = clock;
  }

  /** Leads to the pages for signing in, and then to a page of ours, never elsewhere. */
  PageAnswer begin(Request request) {
    List<String> asked = request.query().getOrDefault("to", List.of());
    String to = asked.size() == 1 && pages.isGuarded(asked.getFirst()) ? asked.getFirst() : HOME;
    SignIn.Begun begun = signIn.begin(to, request.query().containsKey("anew"));
    return new PageAnswer.Left(
        begun.pages().toString(), attempts.begun(begun.attempt(), request.headers()));
  }

  /** Completes a sign-in, and begins a session under a new cookie. */
  PageAnswer complete(Request request, String requestId, Instant until) {
    Optional<SignInAttempt> attempt = attempts.of(request.headers(), request.query());
    Optional<Tokens> tokens = attempt.flatMap(one -> signIn.complete(one, request.query()));
    if (attempt.isEmpty() || tokens.isEmpty()) {
      return ProblemPage.signInFailed();
    }
    return person(new ApiClient(transport, tokens.get().access(), requestId, until))
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
    return new PageAnswer.Entered(attempt.to(), List.of(cookie.header(), attempts.done(attempt)));
  }

  private static Optional<Person> person(ApiClient api) {
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
    return new PageAnswer.Left(signIn.signOut(), List.of(SessionCookie.gone()));
  }
}
