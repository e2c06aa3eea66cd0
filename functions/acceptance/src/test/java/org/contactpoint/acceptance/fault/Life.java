package org.contactpoint.acceptance.fault;

/** One life of a process; after its end no call of it reaches anything. */
final class Life {
  private volatile boolean over;

  boolean isOver() {
    return over;
  }

  /** Ends it here. */
  ProcessEnded end() {
    over = true;
    return new ProcessEnded();
  }

  /** Lets a living process on. */
  void require() {
    if (over) {
      throw new ProcessEnded();
    }
  }
}
