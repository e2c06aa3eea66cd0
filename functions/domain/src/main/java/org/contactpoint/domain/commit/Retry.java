package org.contactpoint.domain.commit;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Deciding again where somebody else was faster: bounded, so that nobody waits for ever. */
public final class Retry {

  private static final int ATTEMPTS = 8;

  private Retry() {}

  /**
   * Runs the decision until it was not made on stale ground.
   *
   * @return the first outcome that is not stale, or the last one
   */
  public static <O> O whileStale(Predicate<? super O> stale, Supplier<O> decision) {
    O outcome = decision.get();
    for (int attempt = 1; attempt < ATTEMPTS && stale.test(outcome); attempt++) {
      outcome = decision.get();
    }
    return outcome;
  }
}
