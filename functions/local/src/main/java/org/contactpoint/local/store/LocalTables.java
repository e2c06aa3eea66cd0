package org.contactpoint.local.store;

import java.nio.file.Path;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.embedded.EmbeddedTables;
import org.contactpoint.local.setting.DataFolder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB in this process, without any network between, in one file of the data folder. */
public final class LocalTables implements AutoCloseable {
  private static final TableNames NAMES = new TableNames("contactpoint-local");

  private final DiskWatch disk;
  private final EmbeddedTables tables;
  private final DynamoDbClient client;

  /** Opens the file, and creates the tables that are not in it yet. */
  public LocalTables(DataFolder folder) {
    Path place = folder.folder("tables");
    this.disk = new DiskWatch(place);
    this.tables = EmbeddedTables.in(place.resolve("tables.db").toFile(), disk);
    this.client = tables.client();
    new TableCreation(client, NAMES).createMissing();
  }

  /** The client that every adapter shares. */
  public DynamoDbClient client() {
    return client;
  }

  /** Whether the disk takes what is written to them. */
  public DiskWatch disk() {
    return disk;
  }

  /** What the tables are called here. */
  public static TableNames names() {
    return NAMES;
  }

  @Override
  public void close() {
    disk.close();
    tables.close();
  }
}
