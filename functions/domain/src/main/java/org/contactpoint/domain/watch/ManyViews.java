package org.contactpoint.domain.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account viewed far more records in which it has no part than its peers do: those of its role
 * who viewed any at that hour of the day, in this week and the one before, weekends apart.
 *
 * <p>Threshold: {@value #TIMES_MEDIAN} times the peers' median, and at least {@value #LEAST}; where
 * fewer than {@value #FEWEST_PEERS} are known, {@value #WITHOUT_PEERS}. Window: an hour.
 */
public record ManyViews() implements MisuseRule {
  /** How many times the median is far above. */
  public static final int TIMES_MEDIAN = 6;

  /** Fewer are never suspected. */
  public static final int LEAST = 15;

  /** With fewer peers there is no median. */
  public static final int FEWEST_PEERS = 20;

  /** So many are suspected then. */
  public static final int WITHOUT_PEERS = 30;

  private static final int DAYS_OF_WEEK = 7;

  @Override
  public MisuseKind kind() {
    return MisuseKind.MANY_VIEWS;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    if (!Acts.isView(entry) || !entry.has(Mark.NO_INVOLVEMENT)) {
      return Optional.empty();
    }
    LocalDate day = Windows.day(entry.at());
    String window = "%sT%02d".formatted(day, Windows.hour(entry.at()));
    WatchCounters.Seen seen =
        counters.add(
            Tally.name(kind(), entry, window),
            entry.entryId(),
            entry.entryId(),
            Windows.after(entry.at(), 1));
    if (seen.isNew()) {
      counters.reached(
          group(entry, day), seen.count(), Windows.after(entry.at(), 2 * DAYS_OF_WEEK));
    }
    return seen.count() >= LEAST && seen.count() >= threshold(entry, day, counters)
        ? Optional.of(new Suspicion(kind(), entry.subject(), window, seen.entries()))
        : Optional.empty();
  }

  private static String group(WatchedEntry entry, LocalDate day) {
    return "peers#%s#%02d#%s#%s"
        .formatted(
            entry.role(),
            Windows.hour(entry.at()),
            Windows.isWeekend(day) ? "weekend" : "weekday",
            Windows.week(day));
  }

  private static int threshold(WatchedEntry entry, LocalDate day, WatchCounters counters) {
    Map<Integer, Long> peers = new HashMap<>(counters.reached(group(entry, day)));
    counters
        .reached(group(entry, day.minusDays(DAYS_OF_WEEK)))
        .forEach((times, accounts) -> peers.merge(times, accounts, Long::sum));
    long all = peers.values().stream().mapToLong(Long::longValue).sum();
    return all < FEWEST_PEERS ? WITHOUT_PEERS : TIMES_MEDIAN * median(peers, all);
  }

  /** The number that at least half of them did not exceed. */
  private static int median(Map<Integer, Long> peers, long all) {
    long below = 0;
    for (Map.Entry<Integer, Long> step : new TreeMap<>(peers).entrySet()) {
      below += step.getValue();
      if (2 * below >= all) {
        return step.getKey();
      }
    }
    return 1;
  }
}
