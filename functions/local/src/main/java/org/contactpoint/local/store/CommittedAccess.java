package org.contactpoint.local.store;

import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * The SQLite file behind DynamoDB Local, with one difference: a transaction is answered once its
 * commit is on disk, and refused if the commit fails. As it comes, DynamoDB Local answers while the
 * commit still waits in the queue of jobs, so that a process that is killed then has acknowledged
 * what it never wrote.
 */
final class CommittedAccess extends SQLiteDBAccess {

  /**
   * Says of every job that fails what its caller learns as an exception, and statements with it.
   */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final WatchedJobs jobs;

  CommittedAccess(File file, DiskWatch disk) {
    super(file);
    WatchedJobs.end(queue);
    this.jobs = new WatchedJobs(file, disk);
    this.queue = jobs;
    jobs.start();
    SQLITE.setLevel(Level.OFF);
  }

  @Override
  public void commitTransaction(String transactionId, byte[] signature) {
    jobs.awaitLastOf(() -> super.commitTransaction(transactionId, signature));
  }

  /** The jobs of this file, in the order in which they run. */
  WatchedJobs jobs() {
    return jobs;
  }

  /** Ends once every submitted job has run. */
  @Override
  public void close() {
    super.close();
    WatchedJobs.end(jobs);
  }
}
