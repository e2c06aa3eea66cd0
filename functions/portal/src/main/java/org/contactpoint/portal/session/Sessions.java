package org.contactpoint.portal.session;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactpoint.portal.signin.Tokens;

/** The sessions of all browsers. Windows of one browser use the same one at the same time. */
public interface Sessions {

  /** Begins one; the cookie is new each time, so that nobody can plant one (RFC 9700, §4.7). */
  SessionCookie begin(Session session);

  /**
   * The session of that cookie, if it has not ended; and that it is used now is noted, at most once
   * a minute.
   */
  Optional<Session> use(SessionCookie cookie);

  /** The same without a note that it is used: for what no person asked for. */
  Optional<Session> look(SessionCookie cookie);

  /**
   * The session as it is when another request has stored other tokens than those. It waits a moment
   * for that, and no longer.
   */
  Optional<Session> renewedElsewhere(SessionCookie cookie, Tokens from);

  /**
   * Changes what is stored, as it is by now: the change may be made several times, until no other
   * request comes between. Nothing happens if the session has ended meanwhile.
   */
  void change(SessionCookie cookie, UnaryOperator<Session> change);

  /** Ends it. */
  void end(SessionCookie cookie);

  /** Ends all sessions of whoever holds the cookie, if it is one of them. */
  void endAll(SessionCookie cookie);
}
