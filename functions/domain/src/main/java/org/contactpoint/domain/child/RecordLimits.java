package org.contactpoint.domain.child;

import java.util.Optional;

/**
 * The limits of a record (rules §4). New facts are refused long before the record is as large as
 * the store takes, so that what ends, withdraws or hides something can always be stored.
 *
 * <p>Only what everybody may see is counted: what is hidden of a shielded child has no limit that
 * anybody could feel.
 */
public final class RecordLimits {
  /** How many open involvements a child has at most. */
  public static final int MOST_OPEN_INVOLVEMENTS = 100;

  /** How large a record is at most when something new is said, in bytes. */
  public static final long MOST_BYTES = 200_000;

  private RecordLimits() {}

  /** The limit that a change would exceed. */
  public enum Limit {
    /** It has as many open involvements as a child may have. */
    TOO_MANY_INVOLVEMENTS,
    /** It is as large as a record may become. */
    RECORD_FULL
  }

  /**
   * Why nothing new may be said, empty where it may. What makes the record smaller always may.
   *
   * @param after the record with what is new
   */
  public static Optional<Limit> exceeded(ChildRecord.Open before, ChildRecord.Open after) {
    long open = openInvolvements(after);
    if (open > MOST_OPEN_INVOLVEMENTS && open > openInvolvements(before)) {
      return Optional.of(Limit.TOO_MANY_INVOLVEMENTS);
    }
    long size = RecordSize.of(after);
    return size > MOST_BYTES && size > RecordSize.of(before)
        ? Optional.of(Limit.RECORD_FULL)
        : Optional.empty();
  }

  /** Whether it has as many open involvements as a child may have. */
  public static boolean isFull(ChildRecord.Open record) {
    return openInvolvements(record) >= MOST_OPEN_INVOLVEMENTS;
  }

  /** How many involvements have no end. */
  public static long openInvolvements(ChildRecord.Open record) {
    return record.view().involvements().stream()
        .filter(involvement -> involvement.end() == null)
        .count();
  }
}
