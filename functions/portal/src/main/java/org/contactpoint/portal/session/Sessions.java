package org.contactpoint.portal.session;

import java.util.Optional;

/** The sessions of all browsers. */
public interface Sessions {

  /** Begins one; the cookie is new each time, so that nobody can plant one (RFC 9700, §4.7). */
  SessionCookie begin(Session session);

  /**
   * The session of that cookie, if it has not ended; and that it is used now is noted, at most once
   * a minute.
   */
  Optional<Session> use(SessionCookie cookie);

  /** Stores it again; nothing happens if it has ended meanwhile. */
  void save(SessionCookie cookie, Session session);

  /** Ends it. */
  void end(SessionCookie cookie);

  /** Ends all sessions of whoever holds the cookie, if it is one of them. */
  void endAll(SessionCookie cookie);
}
