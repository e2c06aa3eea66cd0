package org.contactpoint.domain.watch;

import java.util.Optional;

/**
 * An account searches and views on behalf of others and never for itself: whoever asks may not know
 * of it. Threshold: {@value #THRESHOLD} for others, and none of the own before. Window: a week.
 */
public record OnlyForOthers() implements MisuseRule {
  /** So many are suspected. */
  public static final int THRESHOLD = 40;

  private static final int DAYS = 7;

  @Override
  public MisuseKind kind() {
    return MisuseKind.ONLY_FOR_OTHERS;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    if (!Acts.isUse(entry)) {
      return Optional.empty();
    }
    String week = Windows.week(Windows.day(entry.at()));
    String own = "own#" + entry.subject().value() + "#" + week;
    if (!entry.isForAnother()) {
      // One is enough to know.
      counters.add(own, "own", entry.entryId(), Windows.after(entry.at(), DAYS));
      return Optional.empty();
    }
    WatchCounters.Seen seen =
        counters.add(
            Tally.name(kind(), entry, week),
            entry.entryId(),
            entry.entryId(),
            Windows.after(entry.at(), DAYS));
    return seen.count() < THRESHOLD || counters.seen(own).count() > 0
        ? Optional.empty()
        : Optional.of(new Suspicion(kind(), entry.subject(), week, seen.entries()));
  }
}
