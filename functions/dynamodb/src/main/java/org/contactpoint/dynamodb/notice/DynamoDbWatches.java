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
import org.contactpoint.domain.notice.ServiceNews;
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
  private final IndexedLists<NoticeItem> byAccount;
  private final NoticesCodec codec;

  public DynamoDbWatches(DynamoTables tables, NoticesCodec codec) {
    this.notices = NoticeItem.table(tables);
    this.writing = notices.writing();
    this.outside = new WritesOutsideTransaction(tables.client());
    this.byAccount =
        new IndexedLists<>(
            notices,
            Tables.BY_ACCOUNT,
            true,
            item -> DynamoTable.key(item.pk(), item.sk()),
            NoticeItem::account,
            NoticeItem::order);
    this.codec = codec;
  }

  @Override
  public Optional<Watch> find(AccountId account, ContactPointId child) {
    return notices
        .get(codec.watchKey(account, child))
        .map(item -> NoticesCodec.watch(account, item));
  }

  @Override
  public List<Watch> of(AccountId account, int limit) {
    return byAccount.after(codec.listOf(account), null, limit).stream()
        .map(item -> NoticesCodec.watch(account, item))
        .toList();
  }

  @Override
  public Map<ServiceNews, Instant> times(ContactPointId child, Collection<ServiceNews> news) {
    Map<String, Instant> stored =
        notices.all(NoticesCodec.partition(child), NoticesCodec.NEWS).stream()
            .collect(Collectors.toMap(NoticeItem::sk, NoticesCodec::at));
    Map<ServiceNews, Instant> times = new HashMap<>();
    for (ServiceNews one : news) {
      Instant at = stored.get(codec.name(one));
      if (at != null) {
        times.put(one, at);
      }
    }
    return times;
  }

  @Override
  public String idOf(AccountId account, ServiceNews news, Instant at) {
    return codec.idOf(account, news, at);
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
        Stream.of(NoticesCodec.WATCH, NoticesCodec.NEWS)
            .flatMap(prefix -> notices.all(partition, prefix).stream())
            .map(item -> writing.delete(DynamoTable.key(item.pk(), item.sk())))
            .toList();
    if (!outside.write(deletions)) {
      throw new StoreBusy();
    }
  }
}
