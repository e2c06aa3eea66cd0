package org.contactpoint.portal.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.ItemUpdates;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.portal.signin.Tokens;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sessions, from the table {@code sessions}: a page reads one item, and rarely writes it. What
 * is sealed is written against what was read, and when a session was seen apart from that: neither
 * undoes what another window of the same browser has written.
 */
public final class DynamoDbSessions implements Sessions {
  private static final int MOST_OF_ONE_ACCOUNT = 100;

  /** Each time another request has changed the session, so that as many took place meanwhile. */
  private static final int MOST_ATTEMPTS = 20;

  private final DynamoTable<SessionItem> table;
  private final ItemUpdates updates;
  private final SessionKeys keys;
  private final SessionSeal seal;
  private final Clock clock;

  public DynamoDbSessions(DynamoTables tables, SessionKeys keys, SecureRandom random, Clock clock) {
    this.table = tables.table(Tables.SESSIONS, SessionItem.SCHEMA);
    this.updates = tables.updates(Tables.SESSIONS);
    this.keys = keys;
    this.seal = new SessionSeal(keys, random);
    this.clock = clock;
  }

  @Override
  public SessionCookie begin(Session session) {
    SessionCookie cookie = seal.fresh(session.person());
    table.put(
        new SessionItem(
            SessionKeys.partition(cookie),
            keys.place(cookie),
            seal.sealed(cookie, session),
            session.seen().getEpochSecond(),
            session.ends().getEpochSecond()));
    return cookie;
  }

  @Override
  public Optional<Session> use(SessionCookie cookie) {
    Instant now = clock.instant();
    return look(cookie)
        .map(
            session ->
                now.isBefore(session.seen().plus(Session.NOTED))
                    ? session
                    : noted(cookie, session.seenAt(now)));
  }

  private Session noted(SessionCookie cookie, Session session) {
    boolean _ =
        set(
            cookie,
            Map.of(
                SessionItem.SEEN, number(session.seen()), Tables.EXPIRES, number(session.ends())),
            WriteCondition.exists());
    return session;
  }

  @Override
  public Optional<Session> look(SessionCookie cookie) {
    return table.get(key(cookie)).flatMap(item -> opened(cookie, item));
  }

  @Override
  public Optional<Session> renewedElsewhere(SessionCookie cookie, Tokens from) {
    return table
        .awaited(
            key(cookie),
            item -> opened(cookie, item).filter(one -> !one.tokens().equals(from)).isPresent())
        .flatMap(item -> opened(cookie, item));
  }

  @Override
  public void change(SessionCookie cookie, UnaryOperator<Session> change) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (isChanged(cookie, change)) {
        return;
      }
    }
    throw new IllegalStateException("a session is changed by too many requests at once");
  }

  private boolean isChanged(SessionCookie cookie, UnaryOperator<Session> change) {
    return table.get(key(cookie)).map(item -> isChanged(cookie, item, change)).orElse(true);
  }

  private boolean isChanged(SessionCookie cookie, SessionItem item, UnaryOperator<Session> change) {
    Optional<Session> session = opened(cookie, item);
    Optional<Session> changed = session.map(change);
    return changed.equals(session)
        || set(
            cookie,
            Map.of(
                SessionItem.SEALED,
                AttributeValue.fromB(seal.sealed(cookie, changed.orElseThrow()))),
            WriteCondition.bytesAre(SessionItem.SEALED, item.sealed()));
  }

  @Override
  public void end(SessionCookie cookie) {
    table.delete(key(cookie));
  }

  @Override
  public void endAll(SessionCookie cookie) {
    if (table.get(key(cookie)).isPresent()) {
      table
          .first(SessionKeys.partition(cookie), MOST_OF_ONE_ACCOUNT)
          .forEach(item -> table.delete(DynamoTable.key(item.pk(), item.sk())));
    }
  }

  private Optional<Session> opened(SessionCookie cookie, SessionItem item) {
    return seal.opened(cookie, item.sealed(), Instant.ofEpochSecond(item.seen()))
        .filter(session -> clock.instant().isBefore(session.ends()));
  }

  private boolean set(
      SessionCookie cookie, Map<String, AttributeValue> attributes, WriteCondition condition) {
    return updates.set(SessionKeys.partition(cookie), keys.place(cookie), attributes, condition);
  }

  private Key key(SessionCookie cookie) {
    return DynamoTable.key(SessionKeys.partition(cookie), keys.place(cookie));
  }

  private static AttributeValue number(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }
}
