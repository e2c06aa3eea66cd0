package org.contactpoint.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Tables as they were at one moment, to be restored later: what a restore does. It takes each table
 * away and makes another of its name, as in the cloud.
 */
public final class PointInTime {
  private final LocalDynamoDb store;
  private final Map<Table, List<Map<String, AttributeValue>>> items;

  private PointInTime(LocalDynamoDb store, List<Table> tables) {
    this.store = store;
    this.items = tables.stream().collect(Collectors.toMap(Function.identity(), this::all));
  }

  /** The present contents of those tables. */
  public static PointInTime of(LocalDynamoDb store, List<Table> tables) {
    return new PointInTime(store, tables);
  }

  /** Puts them back: whatever came or changed since is gone. */
  public void restore() {
    items.forEach(this::restore);
  }

  private void restore(Table table, List<Map<String, AttributeValue>> then) {
    DynamoDbClient client = store.client();
    String name = store.names().of(table);
    TableDescription shape = client.describeTable(describe -> describe.tableName(name)).table();
    client.deleteTable(delete -> delete.tableName(name));
    client.waiter().waitUntilTableNotExists(describe -> describe.tableName(name));
    client.createTable(CopiedTables.copy(shape, name));
    client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
    then.forEach(item -> client.putItem(put -> put.tableName(name).item(item)));
  }

  private List<Map<String, AttributeValue>> all(Table table) {
    return store
        .client()
        .scanPaginator(scan -> scan.tableName(store.names().of(table)).consistentRead(true))
        .items()
        .stream()
        .toList();
  }
}
