package org.contactpoint.dynamodb.table;

import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of one stage, each with its kind of items; the trail's are its own affair. */
public final class DynamoTables {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final TableNames names;

  public DynamoTables(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    this.names = names;
  }

  public DynamoTable<EncryptedItem> shielded() {
    return table(Tables.SHIELDED, EncryptedItem.SCHEMA);
  }

  public DynamoTable<EncryptedItem> shieldRegister() {
    return table(Tables.SHIELD_REGISTER, EncryptedItem.SCHEMA);
  }

  public DynamoTable<EncryptedItem> uploads() {
    return table(Tables.UPLOADS, EncryptedItem.SCHEMA);
  }

  public DynamoTable<EncryptedItem> duplicates() {
    return table(Tables.DUPLICATES, EncryptedItem.SCHEMA);
  }

  public DynamoTable<EncryptedItem> lifeCycle() {
    return table(Tables.LIFE_CYCLE, EncryptedItem.SCHEMA);
  }

  public DynamoTable<EncryptedItem> destroyed() {
    return table(Tables.DESTROYED, EncryptedItem.SCHEMA);
  }

  /** A table of this stage, whose items have that schema. */
  public <T> DynamoTable<T> table(Table table, TableSchema<T> schema) {
    return new DynamoTable<>(enhanced, names.of(table), schema);
  }

  /** Updates of single attributes of a table of this stage. */
  public ItemUpdates updates(Table table) {
    return new ItemUpdates(client, names.of(table));
  }

  /** What a table is called in this stage. */
  public String nameOf(Table table) {
    return names.of(table);
  }

  public DynamoDbClient client() {
    return client;
  }
}
