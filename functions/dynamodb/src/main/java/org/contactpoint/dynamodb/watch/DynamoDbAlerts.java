package org.contactpoint.dynamodb.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The alerts, from the table {@code alerts}. */
public final class DynamoDbAlerts implements Alerts {
  private final DynamoTable<AlertItem> alerts;
  private final IndexedLists<AlertItem> byAuthority;
  private final IndexedLists<AlertItem> ofAll;

  public DynamoDbAlerts(DynamoTables tables) {
    this.alerts = AlertItem.table(tables);
    this.byAuthority = lists(Tables.BY_AUTHORITY, AlertItem::authority);
    this.ofAll = lists(Tables.WORKLIST, AlertItem::work);
  }

  private IndexedLists<AlertItem> lists(
      String index, Function<AlertItem, @Nullable String> listOf) {
    return new IndexedLists<>(
        alerts, index, true, item -> DynamoTable.key(item.pk()), listOf, AlertItem::order);
  }

  @Override
  public Optional<Alert> find(String id) {
    return alerts.get(DynamoTable.key(id)).map(AlertItem::alert);
  }

  @Override
  public List<Alert> of(
      Authority council,
      AlertStatus status,
      Predicate<Alert> wanted,
      @Nullable ListPlace after,
      int limit) {
    return page(byAuthority, AlertItem.listOf(council, status), wanted, after, limit);
  }

  @Override
  public List<Alert> all(
      AlertStatus status, Predicate<Alert> wanted, @Nullable ListPlace after, int limit) {
    return page(ofAll, status.code(), wanted, after, limit);
  }

  private static List<Alert> page(
      IndexedLists<AlertItem> lists,
      String list,
      Predicate<Alert> wanted,
      @Nullable ListPlace after,
      int limit) {
    return lists.after(list, after, limit, item -> wanted.test(item.alert())).stream()
        .map(AlertItem::alert)
        .toList();
  }
}
