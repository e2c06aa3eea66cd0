package org.contactpoint.domain.watch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An account is used at night, between 22 and 6 o'clock in London, that was hardly used in nights
 * before: whoever works nights is used to them.
 *
 * <p>Threshold: {@value #THRESHOLD} searches and views in a night, with fewer than {@value
 * #USUAL_NIGHTS} other nights in the {@value #DAYS} days before. Window: a night.
 */
public record UnusualHours() implements MisuseRule {
  /** So many searches and views in a night are suspected. */
  public static final int THRESHOLD = 8;

  /** Whoever worked in so many other nights is used to them. */
  public static final int USUAL_NIGHTS = 2;

  /** How many days of nights count. */
  public static final int DAYS = 28;

  private static final int EVENING = 22;
  private static final int MORNING = 6;

  @Override
  public MisuseKind kind() {
    return MisuseKind.UNUSUAL_HOURS;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    int hour = Windows.hour(entry.at());
    if (!Acts.isUse(entry) || (hour < EVENING && hour >= MORNING)) {
      return Optional.empty();
    }
    LocalDate day = Windows.day(entry.at());
    LocalDate night = hour < MORNING ? day.minusDays(1) : day;
    WatchCounters.Seen seen =
        counters.add(
            Tally.name(kind(), entry, night.toString()),
            entry.entryId(),
            entry.entryId(),
            Windows.after(entry.at(), 1));
    Set<String> nights = nights(entry, night, counters);
    return seen.count() < THRESHOLD || others(nights, night) >= USUAL_NIGHTS
        ? Optional.empty()
        : Optional.of(new Suspicion(kind(), entry.subject(), night.toString(), seen.entries()));
  }

  /** The nights of this month and the one before, each in which the account was used at all. */
  private Set<String> nights(WatchedEntry entry, LocalDate night, WatchCounters counters) {
    WatchCounters.Seen now =
        counters.add(
            habit(entry, night), night.toString(), entry.entryId(), Windows.after(entry.at(), 62));
    WatchCounters.Seen before = counters.seen(habit(entry, night.minusMonths(1)));
    Set<String> all = new java.util.HashSet<>(now.values());
    all.addAll(before.values());
    return all;
  }

  private static String habit(WatchedEntry entry, LocalDate night) {
    return "nights#" + entry.subject().value() + "#" + java.time.YearMonth.from(night);
  }

  private static long others(Set<String> nights, LocalDate night) {
    return nights.stream()
        .map(LocalDate::parse)
        .filter(other -> other.isBefore(night) && !other.isBefore(night.minusDays(DAYS)))
        .count();
  }
}
