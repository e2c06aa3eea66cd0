package org.contactpoint.shielding.due;

/**
 * What became of the records that were due for a step.
 *
 * @param taken of how many it was taken, or in a rehearsal would have been
 * @param held how many were put off, since something of the child is still to be decided, or since
 *     there is more to do than one run may do of one child
 * @param failed how many could not be taken; the next run tries them again
 * @param whole whether every record that was due was looked at; false where time ran out
 */
public record DueRun(int taken, int held, int failed, boolean whole) {

  static final DueRun NOTHING = new DueRun(0, 0, 0, true);

  /** What became of one record. */
  public enum Result {
    TAKEN,
    HELD,
    FAILED,
    /** It is not due any more. */
    PASSED
  }

  DueRun and(Result one) {
    return switch (one) {
      case TAKEN -> new DueRun(taken + 1, held, failed, whole);
      case HELD -> new DueRun(taken, held + 1, failed, whole);
      case FAILED -> new DueRun(taken, held, failed + 1, whole);
      case PASSED -> this;
    };
  }

  DueRun cutOff() {
    return new DueRun(taken, held, failed, false);
  }
}
