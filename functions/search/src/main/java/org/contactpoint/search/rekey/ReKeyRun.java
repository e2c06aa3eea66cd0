package org.contactpoint.search.rekey;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.index.ReKeying;

/**
 * How far it is: numbers that name nobody.
 *
 * @param version the version under which entries are written
 * @param written of how many records they are; one that was met twice counts twice
 * @param records about how many records there are; 0 once all is done
 * @param removed how many entries under older versions were removed
 * @param failed how many parts could not go on; the next call tries them again
 * @param stuck whether one stage has taken longer than a week
 */
public record ReKeyRun(
    int version,
    ReKeying.Stage stage,
    long written,
    long records,
    long removed,
    int failed,
    boolean stuck) {

  /** At 11 million children the longest stage takes four days. */
  private static final Duration LONGEST_STAGE = Duration.ofDays(7);

  static ReKeyRun done(ReKeying reKeying) {
    return new ReKeyRun(
        reKeying.version(), reKeying.stage(), reKeying.written(), 0, reKeying.removed(), 0, false);
  }

  static ReKeyRun of(ReKeying reKeying, long records, int failed, Instant now) {
    return new ReKeyRun(
        reKeying.version(),
        reKeying.stage(),
        reKeying.written(),
        records,
        reKeying.removed(),
        failed,
        now.isAfter(reKeying.since().plus(LONGEST_STAGE)));
  }

  /** Whether an operator has to look at it. */
  boolean needsSomebody() {
    return failed > 0 || stuck;
  }

  /** About how many records have no entries under the new version yet. */
  long left() {
    return switch (stage) {
      case WAITING, WRITING -> Math.max(0, records - written);
      case REMOVING, DONE -> 0;
    };
  }
}
