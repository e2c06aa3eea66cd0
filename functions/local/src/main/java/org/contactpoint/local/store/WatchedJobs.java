package org.contactpoint.local.store;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.io.File;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The queue from which one thread runs all reads and writes of the SQLite file. It lets a caller
 * wait for a job, and reports every job that failed because of the disk.
 */
final class WatchedJobs extends SQLiteQueue {
  private static final ThreadLocal<@Nullable SQLiteJob<?>> LAST = new ThreadLocal<>();

  private final DiskWatch disk;

  WatchedJobs(File file, DiskWatch disk) {
    super(file);
    this.disk = disk;
  }

  /** Takes no more jobs, and returns once the queued ones have run. */
  static void end(SQLiteQueue jobs) {
    try {
      jobs.stop(true).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the tables were closed", e);
    }
  }

  /**
   * Runs the action, and returns once the last job that it submitted has run.
   *
   * @throws IllegalStateException if that job failed, or it is not known what became of it
   */
  void awaitLastOf(Runnable action) {
    LAST.remove();
    action.run();
    SQLiteJob<?> job = LAST.get();
    LAST.remove();
    if (job != null) {
      await(job);
    }
  }

  /**
   * Returns once the cause of a job's failure has been reported: the library answers its caller
   * before.
   */
  void awaitReport() {
    SQLiteJob<?> behind =
        super.execute(
            new SQLiteJob<Void>() {
              @Override
              protected @Nullable Void job(SQLiteConnection connection) {
                return null;
              }
            });
    behind.complete();
  }

  private static void await(SQLiteJob<?> job) {
    try {
      job.get();
      if (job.isCancelled()) {
        throw new IllegalStateException("the tables were closed before the commit");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the commit", e);
    } catch (ExecutionException | RuntimeException e) {
      throw new IllegalStateException("the commit failed", e);
    }
  }

  @Override
  public <T, J extends SQLiteJob<T>> J execute(J job) {
    LAST.set(job);
    return super.execute(job);
  }

  @Override
  @SuppressWarnings("rawtypes") // as the library declares it
  protected void handleJobException(SQLiteJob job, Throwable fault) throws Throwable {
    if (fault instanceof SQLiteException failed) {
      disk.failed(failed);
    }
    super.handleJobException(job, fault);
  }
}
