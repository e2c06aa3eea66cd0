package org.contactpoint.dynamodb.table;

import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.item.AccountItem;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.item.IndexItem;
import org.contactpoint.dynamodb.item.RequestItem;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of one stage, each with its kind of items; the trail's are its own affair. */
public final class Rooms {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final TableNames names;
  private final Backoff backoff;

  public Rooms(DynamoDbClient client, TableNames names, Backoff backoff) {
    this.client = client;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    this.names = names;
    this.backoff = backoff;
  }

  public Room<DirectoryItem> directory() {
    return room(Tables.DIRECTORY, DirectoryItem.SCHEMA);
  }

  public Room<IndexItem> searchIndex() {
    return room(Tables.SEARCH_INDEX, IndexItem.SCHEMA);
  }

  public Room<ClosedItem> shielded() {
    return room(Tables.SHIELDED, ClosedItem.SCHEMA);
  }

  public Room<ClosedItem> shieldRegister() {
    return room(Tables.SHIELD_REGISTER, ClosedItem.SCHEMA);
  }

  public Room<ClosedItem> uploads() {
    return room(Tables.UPLOADS, ClosedItem.SCHEMA);
  }

  public Room<AccountItem> accounts() {
    return room(Tables.ACCOUNTS, AccountItem.SCHEMA);
  }

  public Room<RequestItem> requests() {
    return room(Tables.REQUESTS, RequestItem.SCHEMA);
  }

  /** The marks by which uploads recognise shielded children. */
  public HiddenMarks hiddenMarks() {
    return new HiddenMarks(client, names.of(Tables.SHIELDED_INDEX), backoff);
  }

  private <T> Room<T> room(Table table, TableSchema<T> schema) {
    return new Room<>(enhanced, names.of(table), schema, backoff);
  }
}
