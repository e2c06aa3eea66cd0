package org.contactpoint.uploads.validate;

import java.util.Optional;
import org.contactpoint.uploads.file.FileSummary;

/**
 * A file that takes away too much at once is held until the management team confirms it: a broken
 * export must not empty the directory (rules §12).
 */
final class HoldRule {
  private static final long FEW = 20;
  private static final long PERCENT_TAKEN_AWAY = 2;
  private static final long PERCENT_ENDED = 20;

  private HoldRule() {}

  /** The code of why it is held. */
  static Optional<String> problem(FileSummary file, long liveRows) {
    if (exceeds(file.removes() + file.deaths(), PERCENT_TAKEN_AWAY, liveRows)) {
      return Optional.of("many-removals");
    }
    return exceeds(file.ends(), PERCENT_ENDED, liveRows)
        ? Optional.of("many-ends")
        : Optional.empty();
  }

  private static boolean exceeds(long rows, long percent, long liveRows) {
    return rows > FEW && rows * 100 > percent * liveRows;
  }
}
