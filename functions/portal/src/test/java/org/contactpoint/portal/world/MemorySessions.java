package org.contactpoint.portal.world;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.portal.signin.Tokens;

/** Sessions in memory, which do not end by themselves. */
public final class MemorySessions implements Sessions {
  private final Map<String, Session> all = new ConcurrentHashMap<>();
  private final AtomicInteger uses = new AtomicInteger();
  private final SecureRandom random;

  public MemorySessions(SecureRandom random) {
    this.random = random;
  }

  /** How often one was used since the last asking. */
  public int uses() {
    return uses.getAndSet(0);
  }

  @Override
  public SessionCookie begin(Session session) {
    SessionCookie cookie = SessionCookie.fresh(new byte[SessionCookie.OWNER_BYTES], random);
    all.put(cookie.header(), session);
    return cookie;
  }

  @Override
  public Optional<Session> use(SessionCookie cookie) {
    uses.incrementAndGet();
    return look(cookie);
  }

  @Override
  public Optional<Session> look(SessionCookie cookie) {
    return Optional.ofNullable(all.get(cookie.header()));
  }

  @Override
  public Optional<Session> renewedElsewhere(SessionCookie cookie, Tokens from) {
    return look(cookie).filter(session -> !session.tokens().equals(from));
  }

  @Override
  public void change(SessionCookie cookie, UnaryOperator<Session> change) {
    all.computeIfPresent(cookie.header(), (same, session) -> change.apply(session));
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
