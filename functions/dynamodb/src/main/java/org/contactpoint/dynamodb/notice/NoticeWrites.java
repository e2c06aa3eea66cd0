package org.contactpoint.dynamodb.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
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

  /** The writes of all news that those changes bring. */
  public List<TransactWriteItem> all(NoticeChanges changes) {
    Instant now = clock.instant();
    List<TransactWriteItem> writes = new ArrayList<>();
    changes
        .news()
        .forEach(
            (child, news) ->
                news.forEach(one -> writes.add(notices.put(codec.item(child, one, now)))));
    return writes;
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
