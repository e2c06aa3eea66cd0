package org.contactpoint.dynamodb.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The tables of records, and what says of whom they may not show anything, by the ids that the
 * store gives them: a table that is put back under the name of another has a new one. Those that
 * people are served from are written down.
 */
final class ServedTables {
  /** The ids of the tables that people are served from. */
  static final String SERVED = "served";

  /** The ids of the tables in which somebody is missing who is named in the trail. */
  static final String MISSING = "missing";

  private static final List<Table> KNOWN =
      Stream.concat(Tables.RECORDS.stream(), Tables.REMEMBERED.stream()).toList();

  private final DynamoDbClient client;
  private final TableNames names;

  ServedTables(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  /** How many there are when none is missing. */
  static int all() {
    return KNOWN.size();
  }

  /** The id of each table that is there now. */
  Map<String, String> now() {
    Map<String, String> ids = new HashMap<>();
    for (Table table : KNOWN) {
      try {
        ids.put(table.name(), idOf(table));
      } catch (ResourceNotFoundException gone) {
        // it will be missed in the map
      }
    }
    return ids;
  }

  /** The id of that table now. */
  String idOf(Table table) {
    TableDescription made =
        client.describeTable(describe -> describe.tableName(names.of(table))).table();
    // DynamoDB Local gives no id, but the moment at which it was made.
    return made.tableId() == null ? made.creationDateTime().toString() : made.tableId();
  }

  /** What is written down; nothing on a directory's first day. */
  Map<String, String> written(String what) {
    Map<String, String> ids = new HashMap<>();
    client
        .getItem(get -> get.tableName(names.of(Tables.SERVED)).key(key(what)).consistentRead(true))
        .item()
        .forEach((name, value) -> ids.put(name, value.s()));
    ids.remove(Tables.PARTITION);
    return ids;
  }

  /** Writes it down. */
  void write(String what, Map<String, String> ids) {
    Map<String, AttributeValue> item = new HashMap<>(key(what));
    ids.forEach((table, id) -> item.put(table, AttributeValue.fromS(id)));
    client.putItem(put -> put.tableName(names.of(Tables.SERVED)).item(item));
  }

  private static Map<String, AttributeValue> key(String what) {
    return Map.of(Tables.PARTITION, AttributeValue.fromS(what));
  }
}
