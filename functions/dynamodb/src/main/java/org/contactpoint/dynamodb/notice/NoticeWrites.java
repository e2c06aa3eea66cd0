package org.contactpoint.dynamodb.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.DeathNews;
import org.contactpoint.domain.notice.News;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of watches, and of news along with the records. */
public final class NoticeWrites {
  private final TableWrites<NoticeItem> notices;
  private final NoticesCodec codec;
  private final Clock clock;

  public NoticeWrites(DynamoTables tables, NoticesCodec codec, Clock clock) {
    this.notices = NoticeItem.table(tables).writing();
    this.codec = codec;
    this.clock = clock;
  }

  /**
   * The writes of all news that those changes bring. Who is told may be written ahead of the
   * record: it is only a place to look at.
   */
  public List<WriteStep> all(NoticeChanges changes) {
    Instant now = clock.instant();
    List<WriteStep> writes = new ArrayList<>();
    changes.news().forEach((child, news) -> news.forEach(one -> writes.add(came(child, one, now))));
    for (DeathNews death : changes.deaths()) {
      ContactPointId child = death.news().child();
      writes.add(came(child, death.news(), now));
      death.told().stream()
          .map(account -> new Told(new Addressee.OfAccount(account), child, now))
          .forEach(told -> writes.add(WriteStep.ahead(notices.put(codec.item(told)))));
    }
    return writes;
  }

  private WriteStep came(ContactPointId child, News news, Instant now) {
    return WriteStep.together(notices.put(codec.item(child, news, now)));
  }

  public TransactWriteItem told(Change.TeamTold change) {
    return notices.put(
        codec.item(new Told(new Addressee.OfTeam(change.team()), change.child(), clock.instant())));
  }

  public TransactWriteItem begun(Change.WatchBegun change) {
    return notices.put(codec.item(change.watch()), WriteCondition.absent());
  }

  public TransactWriteItem ended(Change.WatchEnded change) {
    return notices.delete(codec.watchKey(change.account(), change.child()));
  }

  public TransactWriteItem read(Change.NoticeRead change) {
    return notices.put(NoticesCodec.read(change.notice(), change.until()));
  }
}
