package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.contactpoint.http.message.Request;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.SessionNotes;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.portal.signin.SignIn;
import org.contactpoint.portal.signin.SignInUnreachable;
import org.contactpoint.portal.signin.Tokens;

/**
 * Finds the session of a request, and renews its access token in time. A refresh token may be good
 * for one renewal alone: where two windows renew at the same time, the one that is refused takes
 * the tokens of the other.
 */
@Singleton
final class ActiveSessions {
  private static final Duration RESERVE = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final SignIn signIn;
  private final Clock clock;

  ActiveSessions(Sessions sessions, SignIn signIn, Clock clock) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.clock = clock;
  }

  Optional<ActiveSession> of(Request request) {
    return SessionCookie.of(request.headers())
        .flatMap(
            cookie ->
                (Unattended.is(request) ? sessions.look(cookie) : sessions.use(cookie))
                    .map(session -> new ActiveSession(cookie, session)));
  }

  /** The same with an access token that is good for a while; empty where the sign-in has ended. */
  Optional<ActiveSession> withGoodToken(ActiveSession active) {
    Tokens tokens = active.session().tokens();
    if (clock.instant().plus(RESERVE).isBefore(tokens.until())) {
      return Optional.of(active);
    }
    try {
      return renewed(active, tokens);
    } catch (SignInUnreachable e) {
      if (clock.instant().isBefore(tokens.until())) {
        return Optional.of(active);
      }
      throw e;
    }
  }

  private Optional<ActiveSession> renewed(ActiveSession active, Tokens tokens) {
    Optional<Session> renewed = signIn.renew(tokens).map(active.session()::with);
    renewed.ifPresent(
        session -> sessions.change(active.cookie(), stored -> stored.with(session.tokens())));
    return renewed
        .or(() -> sessions.renewedElsewhere(active.cookie(), tokens))
        .map(session -> new ActiveSession(active.cookie(), session));
  }

  /** Keeps what pages noted for the next ones, beside what other windows kept meanwhile. */
  void keep(ActiveSession active, SessionNotes notes) {
    if (notes.isChanged()) {
      sessions.change(active.cookie(), stored -> stored.with(notes.doneTo(stored.notes())));
    }
  }

  void end(ActiveSession active) {
    sessions.end(active.cookie());
  }
}
