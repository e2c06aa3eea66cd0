package org.contactpoint.portal.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.crypto.AesGcm;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.WriteCondition;
import software.amazon.awssdk.core.SdkBytes;

/** The sessions, from the table {@code sessions}: a page reads one item, and rarely writes it. */
public final class DynamoDbSessions implements Sessions {
  private static final int MOST_OF_ONE_ACCOUNT = 100;

  private final DynamoTable<SessionItem> table;
  private final SessionKeys keys;
  private final SecureRandom random;
  private final Clock clock;

  public DynamoDbSessions(DynamoTables tables, SessionKeys keys, SecureRandom random, Clock clock) {
    this.table = tables.table(Tables.SESSIONS, SessionItem.SCHEMA);
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public SessionCookie begin(Session session) {
    SessionCookie cookie = SessionCookie.fresh(keys.owner(session.person().accountId()), random);
    table.put(sealed(cookie, session));
    return cookie;
  }

  @Override
  public Optional<Session> use(SessionCookie cookie) {
    Instant now = clock.instant();
    return item(cookie)
        .filter(item -> now.isBefore(Instant.ofEpochSecond(item.seen()).plus(Session.IDLE)))
        .flatMap(item -> used(cookie, item, now));
  }

  private Optional<Session> used(SessionCookie cookie, SessionItem item, Instant now) {
    Optional<Session> session =
        opened(cookie, item).filter(one -> now.isBefore(one.began().plus(Session.LONGEST)));
    if (!now.isBefore(Instant.ofEpochSecond(item.seen()).plus(Session.NOTED))) {
      session.ifPresent(one -> save(cookie, one));
    }
    return session;
  }

  @Override
  public void save(SessionCookie cookie, Session session) {
    boolean _ = table.put(sealed(cookie, session), WriteCondition.exists());
  }

  @Override
  public void end(SessionCookie cookie) {
    table.delete(DynamoTable.key(SessionKeys.partition(cookie), keys.place(cookie)));
  }

  @Override
  public void endAll(SessionCookie cookie) {
    if (item(cookie).isPresent()) {
      table
          .first(SessionKeys.partition(cookie), MOST_OF_ONE_ACCOUNT)
          .forEach(item -> table.delete(DynamoTable.key(item.pk(), item.sk())));
    }
  }

  private Optional<SessionItem> item(SessionCookie cookie) {
    return table.get(DynamoTable.key(SessionKeys.partition(cookie), keys.place(cookie)));
  }

  private SessionItem sealed(SessionCookie cookie, Session session) {
    String pk = SessionKeys.partition(cookie);
    String sk = keys.place(cookie);
    Instant now = clock.instant();
    AesGcm seal = keys.seal(cookie);
    byte[] sealed = seal.encrypt(SessionText.written(session), pk + "|" + sk, random);
    return new SessionItem(
        pk,
        sk,
        SdkBytes.fromByteArrayUnsafe(sealed),
        now.getEpochSecond(),
        now.plus(Session.IDLE).getEpochSecond());
  }

  private Optional<Session> opened(SessionCookie cookie, SessionItem item) {
    return keys.seal(cookie)
        .decrypt(item.sealed().asByteArrayUnsafe(), item.pk() + "|" + item.sk())
        .flatMap(SessionText::read);
  }
}
