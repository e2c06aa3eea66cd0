package org.contactpoint.portal.world;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.Sessions;

/** Sessions in memory, which do not end by themselves. */
public final class MemorySessions implements Sessions {
  private final Map<String, Session> all = new ConcurrentHashMap<>();
  private final SecureRandom random;

  public MemorySessions(SecureRandom random) {
    this.random = random;
  }

  @Override
  public SessionCookie begin(Session session) {
    SessionCookie cookie = SessionCookie.fresh(new byte[SessionCookie.OWNER_BYTES], random);
    all.put(cookie.header(), session);
    return cookie;
  }

  @Override
  public Optional<Session> use(SessionCookie cookie) {
    return Optional.ofNullable(all.get(cookie.header()));
  }

  @Override
  public void save(SessionCookie cookie, Session session) {
    all.computeIfPresent(cookie.header(), (same, earlier) -> session);
  }

  @Override
  public void end(SessionCookie cookie) {
    all.remove(cookie.header());
  }

  @Override
  public void endAll(SessionCookie cookie) {
    all.clear();
  }
}
