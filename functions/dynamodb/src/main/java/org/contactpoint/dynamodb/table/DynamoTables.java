package org.contactpoint.dynamodb.table;

import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.item.AccountItem;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.item.EncryptedItem;
import org.contactpoint.dynamodb.item.IndexItem;
import org.contactpoint.dynamodb.item.RequestItem;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of one stage, each with its kind of items; the trail's are its own affair. */
public final class DynamoTables {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final TableNames names;
  private final Backoff backoff;

  public DynamoTables(DynamoDbClient client, TableNames names, Backoff backoff) {
    this.client = client;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    this.names = names;
    this.backoff = backoff;
  }

  public DynamoTable<DirectoryItem> directory() {
    return table(Tables.DIRECTORY, DirectoryItem.SCHEMA);
  }

  public DynamoTable<IndexItem> searchIndex() {
    return table(Tables.SEARCH_INDEX, IndexItem.SCHEMA);
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

  public DynamoTable<AccountItem> accounts() {
    return table(Tables.ACCOUNTS, AccountItem.SCHEMA);
  }

  public DynamoTable<RequestItem> requests() {
    return table(Tables.REQUESTS, RequestItem.SCHEMA);
  }

  /** The marks by which uploads recognise shielded children. */
  public RecognitionMarks hiddenMarks() {
    return new RecognitionMarks(client, names.of(Tables.SHIELDED_INDEX), backoff);
  }

  private <T> DynamoTable<T> table(Table table, TableSchema<T> schema) {
    return new DynamoTable<>(enhanced, names.of(table), schema, backoff);
  }
}
