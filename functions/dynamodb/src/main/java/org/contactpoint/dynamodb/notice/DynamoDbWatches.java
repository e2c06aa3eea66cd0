package org.contactpoint.dynamodb.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.News;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.contactpoint.dynamodb.table.StoreBusy;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The watches, from the table {@code notices}. */
public final class DynamoDbWatches implements Watches {
  private final DynamoTable<NoticeItem> notices;
  private final TableWrites<NoticeItem> writing;
  private final WritesOutsideTransaction outside;
  private final IndexedLists<NoticeItem> oldestFirst;
  private final IndexedLists<NoticeItem> newestFirst;
  private final NoticesCodec codec;

  public DynamoDbWatches(DynamoTables tables, NoticesCodec codec) {
    this.notices = NoticeItem.table(tables);
    this.writing = notices.writing();
    this.outside = new WritesOutsideTransaction(tables.client());
    this.oldestFirst = byAccount(true);
    this.newestFirst = byAccount(false);
    this.codec = codec;
  }

  private IndexedLists<NoticeItem> byAccount(boolean oldest) {
    return new IndexedLists<>(
        notices,
        Tables.BY_ACCOUNT,
        oldest,
        item -> DynamoTable.key(item.pk(), item.sk()),
        NoticeItem::account,
        NoticeItem::order);
  }

  @Override
  public Optional<Watch> find(AccountId account, ContactPointId child) {
    return notices
        .get(codec.watchKey(account, child))
        .map(item -> NoticesCodec.watch(account, item));
  }

  @Override
  public List<Watch> of(AccountId account, int limit) {
    return oldestFirst.after(codec.listOf(account), null, limit).stream()
        .map(item -> NoticesCodec.watch(account, item))
        .toList();
  }

  @Override
  public Map<News, Instant> times(ContactPointId child, Collection<? extends News> news) {
    Map<String, Instant> stored =
        notices.all(NoticesCodec.partition(child), NoticesCodec.NEWS).stream()
            .collect(Collectors.toMap(NoticeItem::sk, NoticesCodec::at));
    Map<News, Instant> times = new HashMap<>();
    for (News one : news) {
      Instant at = stored.get(codec.name(one));
      if (at != null) {
        times.put(one, at);
      }
    }
    return times;
  }

  @Override
  public Optional<Told> told(Addressee to, ContactPointId child) {
    return notices.get(codec.toldKey(to, child)).map(item -> NoticesCodec.told(to, item));
  }

  @Override
  public List<Told> told(Addressee to, int limit) {
    return newestFirst.after(codec.listOf(to), null, limit).stream()
        .map(item -> NoticesCodec.told(to, item))
        .toList();
  }

  @Override
  public String idOf(Addressee to, News news, Instant at) {
    return codec.idOf(to, news, at);
  }

  @Override
  public Set<String> read(Collection<String> ids) {
    return notices.getAll(ids.stream().map(NoticesCodec::readKey).toList()).stream()
        .map(NoticesCodec::noticeOf)
        .collect(Collectors.toSet());
  }

  @Override
  public void forget(ContactPointId child) {
    String partition = NoticesCodec.partition(child);
    List<TransactWriteItem> deletions =
        Stream.of(NoticesCodec.WATCH, NoticesCodec.TOLD, NoticesCodec.NEWS)
            .flatMap(prefix -> notices.all(partition, prefix).stream())
            .map(item -> writing.delete(DynamoTable.key(item.pk(), item.sk())))
            .toList();
    if (!outside.write(deletions)) {
      throw new StoreBusy();
    }
  }
}
