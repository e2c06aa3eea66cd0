package org.contactpoint.domain.commit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Deciding again where somebody else was faster: bounded, so that nobody waits for ever. */
public final class Retry {

  /** How long anybody tries: well within the time that a gateway waits for an answer. */
  public static final Duration LONGEST = Duration.ofSeconds(3);

  private Retry() {}

  /**
   * Runs the decision until what it was made on still held when it was written.
   *
   * @return the first outcome that is not stale, or the last one
   */
  public static <O> O whileStale(Predicate<? super O> stale, Supplier<O> decision) {
    return whileStale(RetryPolicy.lasting(LONGEST), stale, decision);
  }

  /** The same, for as long as that policy lasts. */
  public static <O> O whileStale(
      RetryPolicy policy, Predicate<? super O> stale, Supplier<O> decision) {
    O outcome = decision.get();
    while (stale.test(outcome) && policy.again()) {
      outcome = decision.get();
    }
    return outcome;
  }

  /**
   * Commits until what was decided by still holds when it is written.
   *
   * @param decision decides and commits; empty where nothing is to be done
   * @return what became of the last attempt, empty where nothing was to be done
   */
  public static Optional<Commits.Outcome> committing(Supplier<Optional<Commits.Outcome>> decision) {
    return whileStale(
        outcome -> outcome.filter(Commits.Stale.class::isInstance).isPresent(), decision);
  }
}
