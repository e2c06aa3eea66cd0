package org.contactpoint.embedded;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs all reads and writes of the tables one after the other, each in the thread of its caller.
 * The library passes each to a thread of its own, which took a third of the processor time of the
 * tests. SQLite lets any thread use a connection, one at a time; it is the Java library that binds
 * a connection to the thread that opened it, and here each job binds it to its caller.
 */
final class CallersJobs extends SQLiteQueue {
  private static final ThreadLocal<@Nullable SQLiteJob<?>> LAST = new ThreadLocal<>();
  private static final VarHandle BOUND_TO;
  private static final MethodHandle RUN;

  static {
    try {
      BOUND_TO =
          inside(SQLiteConnection.class)
              .findVarHandle(SQLiteConnection.class, "myConfinement", Thread.class);
      RUN =
          inside(SQLiteJob.class)
              .findVirtual(
                  SQLiteJob.class,
                  "execute",
                  MethodType.methodType(void.class, SQLiteConnection.class, SQLiteQueue.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final SQLiteQueue opener;
  private final Disk disk;
  private final Opened opened = new Opened();
  private final SQLiteConnection connection;
  private final Lock oneAtATime = new ReentrantLock();
  private boolean ended;

  /** Remembers the thread that opened the connection, and alone may close it. */
  private static final class Opened extends SQLiteJob<SQLiteConnection> {
    private @Nullable Thread by;

    @Override
    protected SQLiteConnection job(SQLiteConnection connection) {
      by = Thread.currentThread();
      return connection;
    }
  }

  /**
   * @param opener has the connection, and gets no jobs from now on
   */
  CallersJobs(SQLiteQueue opener, Disk disk) {
    super(opener.getDatabaseFile());
    this.opener = opener;
    this.disk = disk;
    this.connection = opener.execute(opened).complete();
  }

  private static Lookup inside(Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  /** Runs the job before it returns; a failure is in the job. */
  @Override
  public <T, J extends SQLiteJob<T>> J execute(J job) {
    LAST.set(job);
    oneAtATime.lock();
    try {
      if (ended) {
        job.cancel(true);
      } else {
        run(job);
      }
    } finally {
      oneAtATime.unlock();
    }
    return job;
  }

  private void run(SQLiteJob<?> job) {
    try {
      BOUND_TO.setVolatile(connection, Thread.currentThread());
      RUN.invoke(job, connection, this);
    } catch (SQLiteException fault) {
      rollBack();
      disk.failed(fault);
    } catch (Throwable fault) {
      rollBack(); // the job has it, and throws it when it is asked for its result
    }
  }

  private void rollBack() {
    try {
      connection.exec("ROLLBACK");
    } catch (SQLiteException e) {
      // nothing is left to roll back
    }
  }

  /**
   * Runs the action, and returns if the last job that it gave succeeded.
   *
   * @throws IllegalStateException if that job failed, or was not run
   */
  static void requireLastOf(Runnable action) {
    LAST.remove();
    action.run();
    SQLiteJob<?> job = LAST.get();
    LAST.remove();
    if (job != null) {
      require(job);
    }
  }

  private static void require(SQLiteJob<?> job) {
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

  /** Takes no more jobs, and closes the connection. */
  @Override
  public SQLiteQueue stop(boolean gracefully) {
    oneAtATime.lock();
    try {
      if (!ended) {
        ended = true;
        BOUND_TO.setVolatile(connection, opened.by);
        opener.stop(gracefully);
      }
    } finally {
      oneAtATime.unlock();
    }
    return this;
  }

  /** Returns once the connection is closed. */
  @Override
  public SQLiteQueue join() throws InterruptedException {
    opener.join();
    return this;
  }
}
