package org.contactpoint.domain.watch;

import java.util.Optional;

/**
 * An account searches for names that its own authority's feed sent in this week or the one before:
 * a file may be sent in order to learn who is found (rules §7.16). Whom a feed names is mostly
 * found then; one that is not may wait for a person, and whoever asks for several such is suspected
 * sooner.
 *
 * <p>Threshold: {@value #THRESHOLD} different names. Window: a day. Where nobody was found: {@value
 * #THRESHOLD_OF_UNFOUND}, in a week.
 */
public record OwnFeedSearches() implements MisuseRule {
  /** So many different names are suspected. */
  public static final int THRESHOLD = 12;

  /** So many of which a search found nobody. */
  public static final int THRESHOLD_OF_UNFOUND = 4;

  private static final String NOBODY = "none";
  private static final int DAYS = 7;

  @Override
  public MisuseKind kind() {
    return MisuseKind.OWN_FEED_SEARCHES;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return Mark.OWN_FEED
        .in(entry.marks())
        .filter(ignored -> entry.isDone(Acts.SEARCH))
        .flatMap(name -> ofName(entry, name, counters));
  }

  private Optional<Suspicion> ofName(WatchedEntry entry, String name, WatchCounters counters) {
    Optional<Suspicion> all =
        Tally.of(kind(), entry, Windows.day(entry.at()).toString(), 1, name, counters)
            .from(THRESHOLD);
    if (!entry.act().outcome().equals(NOBODY)) {
      return all;
    }
    String week = Windows.week(Windows.day(entry.at()));
    return all.or(
        () -> Tally.of(kind(), entry, week, DAYS, name, counters).from(THRESHOLD_OF_UNFOUND));
  }
}
