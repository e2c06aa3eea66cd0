package org.contactpoint.dynamodb.serving;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The tables of records by the ids that the store gives them, and the moments when they were made:
 * a table that is put back under the name of another has both anew. Those that people are served
 * from are written down.
 */
final class ServedTables {
  private static final Map<String, AttributeValue> KEY =
      Map.of(Tables.PARTITION, AttributeValue.fromS("served"));

  private final DynamoDbClient client;
  private final TableNames names;

  ServedTables(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  /** The id of each table now. */
  Map<String, String> now() {
    return Tables.RECORDS.stream().collect(Collectors.toMap(Table::name, this::idOf));
  }

  /** The id of that table now. */
  String idOf(Table table) {
    TableDescription made =
        client.describeTable(describe -> describe.tableName(names.of(table))).table();
    // DynamoDB Local gives no id.
    return made.creationDateTime() + " " + Objects.requireNonNullElse(made.tableId(), "");
  }

  /** The ids of the tables that people are served from; nothing on a directory's first day. */
  Map<String, String> written() {
    Map<String, AttributeValue> item =
        client
            .getItem(get -> get.tableName(names.of(Tables.SERVED)).key(KEY).consistentRead(true))
            .item();
    Map<String, String> ids = new HashMap<>();
    item.forEach((name, value) -> ids.put(name, value.s()));
    ids.keySet().removeAll(KEY.keySet());
    return ids;
  }

  /** Writes them down. */
  void write(Map<String, String> ids) {
    Map<String, AttributeValue> item = new HashMap<>(KEY);
    ids.forEach((table, id) -> item.put(table, AttributeValue.fromS(id)));
    client.putItem(put -> put.tableName(names.of(Tables.SERVED)).item(item));
  }
}
