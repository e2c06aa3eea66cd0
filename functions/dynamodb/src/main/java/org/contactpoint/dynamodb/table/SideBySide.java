package org.contactpoint.dynamodb.table;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Several readings at once: each of them mostly waits on the store. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * What each of them is answered with, in their order.
   *
   * @throws IllegalStateException if one of the readings fails
   */
  public static <T, R> List<R> read(Collection<T> all, Function<T, R> reading) {
    List<Future<R>> answers;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = all.stream().map(one -> readers.submit(() -> reading.apply(one))).toList();
    }
    return answers.stream().map(Future::resultNow).toList();
  }
}
