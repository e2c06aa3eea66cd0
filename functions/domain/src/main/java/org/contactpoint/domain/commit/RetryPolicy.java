package org.contactpoint.domain.commit;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long and how often one thing is tried again, with random pauses that double, so that those
 * who met once do not meet again. Bounded by a time, where somebody waits for the answer, or by a
 * number of attempts. Made anew for each thing that is tried, for one thread at a time. Why it is
 * no library: ADR 15.
 */
public final class RetryPolicy {
  /** From 5 to 160 milliseconds, each pause at least half of it. */
  private static final Pauses TIMED = new Pauses(5_000_000, 5, true);

  /** Up to 10, 20, … 640 milliseconds. */
  private static final Pauses COUNTED = new Pauses(10_000_000, 6, false);

  private final Pauses pauses;
  private final int mostPauses;
  private final long deadline;
  private int taken;

  private RetryPolicy(Pauses pauses, int mostPauses, long mostNanos) {
    this.pauses = pauses;
    this.mostPauses = mostPauses;
    // May overflow, as System.nanoTime() may: only differences are ever looked at.
    this.deadline = System.nanoTime() + mostNanos;
  }

  /** A policy that begins now and ends after that long. */
  public static RetryPolicy lasting(Duration most) {
    return new RetryPolicy(TIMED, Integer.MAX_VALUE, most.toNanos());
  }

  /** A policy that ends after that many attempts, the first one included. */
  public static RetryPolicy attempts(int most) {
    return new RetryPolicy(COUNTED, most - 1, Long.MAX_VALUE);
  }

  /**
   * Pauses as a policy of attempts does, for those who count their attempts themselves.
   *
   * @param attempt the longer the pause, the higher the number; counted from 0
   * @throws IllegalStateException if the thread was interrupted, with that as the cause
   */
  public static void pauseBefore(int attempt) {
    try {
      Thread.sleep(Duration.ofNanos(COUNTED.draw(attempt)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two attempts", e);
    }
  }

  /** How much of its time is left, in nanoseconds. */
  public long leftNanos() {
    return deadline - System.nanoTime();
  }

  /**
   * Pauses a little longer each time; false when no time or attempt is left, or the thread was
   * interrupted.
   */
  public boolean again() {
    if (taken >= mostPauses) {
      return false;
    }
    long pause = pauses.draw(taken++);
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

  /**
   * How long the pauses are.
   *
   * @param firstNanos the longest that the first one may be
   * @param doublings how often that doubles
   * @param fromHalf whether a pause is at least half as long as it may be
   */
  private record Pauses(long firstNanos, int doublings, boolean fromHalf) {

    // Seeded by the time: instances restored from one snapshot would otherwise choose the same
    // pauses.
    long draw(int pause) {
      long longest = firstNanos << Math.min(pause, doublings);
      long least = fromHalf ? longest / 2 : 0;
      return new SplittableRandom(System.nanoTime()).nextLong(least, longest);
    }
  }
}
