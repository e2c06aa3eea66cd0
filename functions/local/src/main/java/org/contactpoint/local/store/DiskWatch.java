package org.contactpoint.local.store;

import com.almworks.sqlite4java.SQLiteConstants;
import com.almworks.sqlite4java.SQLiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.contactpoint.embedded.Disk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the disk takes what is written. Once a write failed for the disk, nothing is
 * written to the tables until the folder takes a file again, or the process was started anew.
 */
public final class DiskWatch implements Disk, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
  private static final int SECONDS_BETWEEN_TRIES = 1;

  /** So much more than a write needs that the next one does not fill the disk again. */
  private static final int TRIAL_BYTES = 8 << 20;

  /** What SQLite says where the file is no longer what it was: more space would not help. */
  private static final Set<Integer> LASTING =
      Set.of(
          SQLiteConstants.SQLITE_READONLY,
          SQLiteConstants.SQLITE_CORRUPT,
          SQLiteConstants.SQLITE_CANTOPEN,
          SQLiteConstants.SQLITE_NOTADB,
          SQLiteConstants.SQLITE_PERM);

  private final Path trial;
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Why the disk takes nothing.
   *
   * @param reason in plain English, of the machine alone
   * @param lasting whether only a new start helps
   */
  private record Failure(String reason, boolean lasting) {}

  /**
   * @param folder that holds the tables
   */
  public DiskWatch(Path folder) {
    this.trial = folder.resolve("space");
    deleteTrial(); // of a process that ended meanwhile
  }

  @Override
  public Optional<String> reason() {
    return Optional.ofNullable(failure.get()).map(Failure::reason);
  }

  /** A job of the tables failed: stops the writes where the disk was the cause. */
  @Override
  public void failed(SQLiteException fault) {
    because(fault).filter(why -> failure.compareAndSet(null, why)).ifPresent(this::stopped);
  }

  private static Optional<Failure> because(SQLiteException fault) {
    int code = fault.getBaseErrorCode();
    if (code == SQLiteConstants.SQLITE_FULL) {
      return Optional.of(new Failure("the disk is full", false));
    }
    if (code == SQLiteConstants.SQLITE_IOERR || isRolledBackAlready(fault)) {
      return Optional.of(new Failure("the disk can't be written", false));
    }
    return LASTING.contains(code)
        ? Optional.of(new Failure("the file of the tables can't be used", true))
        : Optional.empty();
  }

  // SQLite rolls back on its own when a write fails; the job that tries it again hides the cause.
  private static boolean isRolledBackAlready(SQLiteException fault) {
    return fault.getBaseErrorCode() == SQLiteConstants.SQLITE_ERROR
        && String.valueOf(fault.getMessage()).contains("cannot rollback");
  }

  private void stopped(Failure why) {
    LOG.error(
        "{}: nothing more is written, and every request is answered 503, until {}",
        why.reason(),
        why.lasting() ? "it is started again" : "there is space again");
    if (!why.lasting()) {
      Thread.ofPlatform().daemon().name("disk").start(() -> tryUntilItWorks(why));
    }
  }

  private void tryUntilItWorks(Failure why) {
    try {
      while (!closed.await(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS)) {
        if (takesAFile() && failure.compareAndSet(why, null)) {
          LOG.warn("the disk can be written again: requests are answered as usual");
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean takesAFile() {
    try {
      Files.write(trial, new byte[TRIAL_BYTES], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      deleteTrial();
    }
  }

  private void deleteTrial() {
    try {
      Files.deleteIfExists(trial);
    } catch (IOException e) {
      LOG.warn("the file that tries the disk can't be deleted");
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
