package org.contactpoint.local.store;

import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.local.setting.DataFolder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** A DynamoDB in this process, without any network between, in one file of the data folder. */
public final class LocalTables implements AutoCloseable {
  private static final TableNames NAMES = new TableNames("contactpoint-local");

  private final AmazonDynamoDBLocal server;
  private final DynamoDbClient client;

  /** Opens the file, and creates the tables that are not in it yet. */
  public LocalTables(DataFolder folder) {
    this.server =
        DynamoDBEmbedded.create(folder.folder("tables").resolve("tables.db").toFile(), true);
    this.client = server.dynamoDbClient();
    new TableCreation(client, NAMES).createMissing();
  }

  /** The client that every adapter shares. */
  public DynamoDbClient client() {
    return client;
  }

  /** What the tables are called here. */
  public static TableNames names() {
    return NAMES;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
