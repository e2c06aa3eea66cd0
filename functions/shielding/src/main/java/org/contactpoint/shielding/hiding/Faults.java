package org.contactpoint.shielding.hiding;

import org.jspecify.annotations.Nullable;

/**
 * The faults of work whose pieces do not depend on one another: one that fails keeps no other
 * waiting, and the run fails once all were tried, so that an operator is told.
 */
public final class Faults {
  private @Nullable RuntimeException first;

  /** Does a piece, and keeps its fault. */
  public void keep(Runnable piece) {
    try {
      piece.run();
    } catch (RuntimeException fault) {
      if (first == null) {
        first = fault;
      } else {
        first.addSuppressed(fault);
      }
    }
  }

  /** Fails with the first fault, the others suppressed; does nothing where there was none. */
  public void raise() {
    if (first != null) {
      throw first;
    }
  }
}
