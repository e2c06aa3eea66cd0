package org.contactpoint.shielding.archive;

/**
 * What became of the records that were due.
 *
 * @param taken how many were taken out of the search lists, or in a rehearsal would have been
 * @param held how many were put off, since something of the child is still to be decided
 * @param failed how many could not be taken; the next run tries them again
 * @param whole whether every record that was due was looked at; false where time ran out
 */
public record ArchiveRun(int taken, int held, int failed, boolean whole) {

  static final ArchiveRun NOTHING = new ArchiveRun(0, 0, 0, true);

  /** What became of one record. */
  enum Result {
    TAKEN,
    HELD,
    FAILED,
    /** It is not due any more. */
    PASSED
  }

  ArchiveRun and(Result one) {
    return switch (one) {
      case TAKEN -> new ArchiveRun(taken + 1, held, failed, whole);
      case HELD -> new ArchiveRun(taken, held + 1, failed, whole);
      case FAILED -> new ArchiveRun(taken, held, failed + 1, whole);
      case PASSED -> this;
    };
  }

  ArchiveRun cutOff() {
    return new ArchiveRun(taken, held, failed, false);
  }
}
