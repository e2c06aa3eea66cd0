package org.contactpoint.domain.index;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the search entries of all records have been written again under a new version of the
 * search keys (ADR 28).
 *
 * @param version the version that they are written under
 * @param since when this stage began
 * @param parts how far each part of the table is that this stage goes through
 * @param written of how many records the entries were written; one that is met twice counts twice
 * @param removed how many entries under older versions were removed
 * @param revision counts how often this was saved, 0 for never
 */
public record ReKeying(
    int version,
    Stage stage,
    Instant since,
    List<Part> parts,
    long written,
    long removed,
    long revision) {

  /** What holds where none ever began: all entries are under the first version. */
  public static final ReKeying NEVER =
      new ReKeying(1, Stage.DONE, Instant.EPOCH, List.of(), 0, 0, 0);

  /** What is done, in this order. */
  public enum Stage {
    /** Until nothing that began under the older version goes on any more. */
    WAITING,
    /** The entries of each record are written under the new version. */
    WRITING,
    /** The entries under older versions are removed. */
    REMOVING,
    /** Nothing is left under an older version. */
    DONE;

    private Stage next() {
      return switch (this) {
        case WAITING -> WRITING;
        case WRITING -> REMOVING;
        case REMOVING, DONE -> DONE;
      };
    }
  }

  /**
   * One part of a table.
   *
   * @param place behind which it goes on, null for the beginning
   * @param isDone whether its end was reached
   */
  public record Part(int number, @Nullable String place, boolean isDone) {}

  public ReKeying {
    parts = List.copyOf(parts);
  }

  /** One for a newer version, in the place of this one; it begins at that moment. */
  public ReKeying again(int newer, Instant now) {
    return new ReKeying(newer, Stage.WAITING, now, List.of(), 0, 0, revision);
  }

  /** The next stage, which has every part before it. */
  public ReKeying next(int partsOfTable, Instant now) {
    return new ReKeying(
        version,
        stage.next(),
        now,
        IntStream.range(0, partsOfTable).mapToObj(i -> new Part(i, null, false)).toList(),
        written,
        removed,
        revision);
  }

  /** The same stage, so much further. */
  public ReKeying further(List<Part> now, long writtenMore, long removedMore) {
    return new ReKeying(
        version, stage, since, now, written + writtenMore, removed + removedMore, revision);
  }

  /** As it is once it is saved. */
  public ReKeying saved() {
    return new ReKeying(version, stage, since, parts, written, removed, revision + 1);
  }

  /** Whether all entries are under its version, and none under an older one. */
  public boolean isDone() {
    return stage == Stage.DONE;
  }

  /** Whether this stage has reached the end of every part. */
  public boolean isStageDone() {
    return parts.stream().allMatch(Part::isDone);
  }
}
