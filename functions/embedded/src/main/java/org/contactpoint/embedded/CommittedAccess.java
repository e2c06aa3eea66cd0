package org.contactpoint.embedded;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * The SQLite behind DynamoDB Local, with two differences. A transaction is answered once its commit
 * is on disk, and refused if the commit fails: as it comes, DynamoDB Local answers while the commit
 * still waits in the queue of jobs, so that a process that is killed then has acknowledged what it
 * never wrote. And the description of a table is kept until the table changes: as it comes, it is
 * read and parsed again for each call.
 */
final class CommittedAccess extends SQLiteDBAccess {

  /**
   * Says of every job that fails what its caller learns as an exception, and statements with it.
   */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    KeptSchemas.begin();
  }

  private final CallersJobs jobs;
  private final Descriptions descriptions = new Descriptions();

  /** What tables are at present. Holds its lock for no read: a transaction may be under way. */
  private static final class Descriptions {
    private final Map<String, TableInfo> byTable = new HashMap<>();
    private long changes;

    synchronized @Nullable TableInfo of(String table) {
      return byTable.get(table);
    }

    synchronized long changes() {
      return changes;
    }

    /** Keeps it, unless a table changed since that number of changes. */
    synchronized void keep(String table, TableInfo description, long since) {
      if (changes == since) {
        byTable.put(table, description);
      }
    }

    synchronized void forget() {
      changes++;
      byTable.clear();
    }
  }

  CommittedAccess(@Nullable File file, Disk disk) {
    super(file);
    this.jobs = new CallersJobs(queue, disk);
    this.queue = jobs;
    SQLITE.setLevel(Level.OFF);
  }

  @Override
  public void commitTransaction(String transactionId, byte[] signature) {
    CallersJobs.requireLastOf(() -> super.commitTransaction(transactionId, signature));
  }

  /** The jobs of these tables, in the order in which they run. */
  CallersJobs jobs() {
    return jobs;
  }

  @Override
  public @Nullable TableInfo getTableInfo(String table) {
    TableInfo kept = descriptions.of(table);
    if (kept != null) {
      return kept;
    }
    long changes = descriptions.changes();
    TableInfo read = super.getTableInfo(table);
    if (read != null) {
      descriptions.keep(table, read, changes);
    }
    return read;
  }

  @Override
  public void updateTable(
      String table,
      ProvisionedThroughput provisioned,
      OnDemandThroughput onDemand,
      BillingMode billing,
      long onDemandSince,
      List<AttributeDefinition> attributes,
      List<GlobalSecondaryIndexDescription> indexes,
      Boolean isProtected,
      StreamSpecification stream) {
    try {
      KeptSchemas.changing(
          () ->
              super.updateTable(
                  table,
                  provisioned,
                  onDemand,
                  billing,
                  onDemandSince,
                  attributes,
                  indexes,
                  isProtected,
                  stream));
    } finally {
      descriptions.forget();
    }
  }

  @Override
  public void updateTable(String table, String timeToLiveAttribute) {
    try {
      KeptSchemas.changing(() -> super.updateTable(table, timeToLiveAttribute));
    } finally {
      descriptions.forget();
    }
  }

  @Override
  public void deleteTable(String table) {
    try {
      super.deleteTable(table);
    } finally {
      descriptions.forget();
    }
  }

  /** Returns once the connection is closed. */
  @Override
  public void close() {
    super.close();
    try {
      jobs.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the tables were closed", e);
    }
  }
}
