package org.contactpoint.dynamodb.table;

import java.util.random.RandomGenerator;

/**
 * Waiting before another attempt: longer each time, and by chance, so that not all come at once.
 */
public final class Backoff {
  private static final long FIRST_MILLIS = 10;
  private static final int LONGEST_DOUBLING = 6;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Waits between nothing and 10 ms, doubled with each attempt up to 640 ms.
   *
   * @param attempt counts from 0
   */
  public void await(int attempt) {
    long most = FIRST_MILLIS << Math.min(attempt, LONGEST_DOUBLING);
    try {
      Thread.sleep(random.nextLong(most + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the store", e);
    }
  }
}
