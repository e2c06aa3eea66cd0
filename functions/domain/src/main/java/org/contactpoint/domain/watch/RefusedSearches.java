package org.contactpoint.domain.watch;

import java.util.Optional;

/**
 * Many searches of an account were refused: too little to go on, or not allowed. Threshold: {@value
 * #THRESHOLD}. Window: a day.
 */
public record RefusedSearches() implements MisuseRule {
  /** So many are suspected. */
  public static final int THRESHOLD = 10;

  @Override
  public MisuseKind kind() {
    return MisuseKind.REFUSED_SEARCHES;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return entry.isRefused(Acts.SEARCH)
        ? Tally.ofDay(kind(), entry, counters, THRESHOLD)
        : Optional.empty();
  }
}
