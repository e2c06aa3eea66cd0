package org.contactpoint.dynamodb.table;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Several readings at once: each of them mostly waits on the store. So many at most that the
 * smallest function still opens its connections within the time of an attempt.
 */
public final class ParallelReads {
  /** So many are read at the same time; the others wait. */
  public static final int MOST = 32;

  private ParallelReads() {}

  /**
   * What each of them is answered with, in their order.
   *
   * @throws RuntimeException what the first reading threw that failed, as it was thrown
   */
  public static <T, R> List<R> read(Collection<T> all, Function<T, R> reading) {
    Semaphore permits = new Semaphore(MOST);
    List<Future<R>> answers;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = all.stream().map(one -> readers.submit(() -> read(one, reading, permits))).toList();
    }
    return answers.stream().map(ParallelReads::answered).toList();
  }

  private static <T, R> R read(T one, Function<T, R> reading, Semaphore permits)
      throws InterruptedException {
    permits.acquire();
    try {
      return reading.apply(one);
    } finally {
      permits.release();
    }
  }

  /** The fault itself decides whether a message comes again, so it is passed on as it is. */
  private static <R> R answered(Future<R> answer) {
    if (answer.state() == Future.State.SUCCESS) {
      return answer.resultNow();
    }
    throw answer.exceptionNow() instanceof RuntimeException fault
        ? fault
        : new IllegalStateException("a reading failed", answer.exceptionNow());
  }
}
