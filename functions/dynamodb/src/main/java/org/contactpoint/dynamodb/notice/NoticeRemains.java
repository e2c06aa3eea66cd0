package org.contactpoint.dynamodb.notice;

import java.util.List;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;

/** Who watches a record that is destroyed, and when there was news of it. */
public final class NoticeRemains implements TableRemains {
  private static final int PAGE = 100;

  private final DynamoTable<NoticeItem> notices;
  private final TableWrites<NoticeItem> writing;

  public NoticeRemains(DynamoTables tables) {
    this.notices = NoticeItem.table(tables);
    this.writing = notices.writing();
  }

  @Override
  public boolean erase(EndingRecord ending, Erasure erasure) {
    String partition = NoticesCodec.partition(ending.number());
    List<NoticeItem> items = notices.first(partition, PAGE);
    while (!items.isEmpty() && !erasure.isSpent()) {
      erasure.write(
          items.stream()
              .map(item -> writing.delete(DynamoTable.key(item.pk(), item.sk())))
              .toList());
      items = notices.first(partition, PAGE);
    }
    return items.isEmpty();
  }
}
