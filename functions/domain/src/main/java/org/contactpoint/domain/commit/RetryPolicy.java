package org.contactpoint.domain.commit;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long and how often something is tried again: bounded in time, with pauses that grow from 5 to
 * 160 milliseconds and are drawn at random, so that those who met once do not meet again.
 */
public final class RetryPolicy {
  private static final long FIRST_PAUSE_NANOS = 5_000_000;
  private static final int LONGEST_SHIFT = 5;

  private final SplittableRandom jitter = new SplittableRandom();
  private final long deadline;
  private int pauses;

  private RetryPolicy(long deadline) {
    this.deadline = deadline;
  }

  /** A policy that begins now and ends after that long. */
  public static RetryPolicy lasting(Duration most) {
    return new RetryPolicy(System.nanoTime() + most.toNanos());
  }

  /** How much of its time is left. */
  public long leftNanos() {
    return deadline - System.nanoTime();
  }

  /** Pauses a little longer each time; false when there is no time left. */
  public boolean again() {
    long longest = FIRST_PAUSE_NANOS << Math.min(pauses++, LONGEST_SHIFT);
    long pause = jitter.nextLong(longest / 2, longest);
    if (pause >= leftNanos()) {
      return false;
    }
    try {
      Thread.sleep(Duration.ofNanos(pause));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
