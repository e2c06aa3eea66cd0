package org.contactpoint.dynamodb.audit;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long and how often something is tried again. */
public final class Patience {
  private static final long FIRST_PAUSE_NANOS = 5_000_000;
  private static final int LONGEST_SHIFT = 5;

  private final SplittableRandom jitter = new SplittableRandom();
  private final long deadline;
  private int pauses;

  private Patience(long deadline) {
    this.deadline = deadline;
  }

  /** Patience for that long. */
  public static Patience of(Duration most) {
    return new Patience(System.nanoTime() + most.toNanos());
  }

  long leftNanos() {
    return deadline - System.nanoTime();
  }

  /** Pauses a little longer each time, with jitter; false when there is no time left. */
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
