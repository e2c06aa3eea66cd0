package org.contactpoint.domain.watch;

import java.util.Optional;

/** Counts what an account did in a window, and suspects it from a number on. */
record Tally(MisuseKind kind, WatchedEntry entry, String window, WatchCounters.Seen seen) {

  /**
   * Counts a value that the entry gave: each once in its window.
   *
   * @param days how long the window is
   */
  static Tally of(
      MisuseKind kind,
      WatchedEntry entry,
      String window,
      int days,
      String value,
      WatchCounters counters) {
    return new Tally(
        kind,
        entry,
        window,
        counters.add(
            name(kind, entry, window), value, entry.entryId(), Windows.after(entry.at(), days)));
  }

  /** A suspicion once there are so many. */
  Optional<Suspicion> from(int threshold) {
    return seen.count() < threshold
        ? Optional.empty()
        : Optional.of(new Suspicion(kind, entry.subject(), window, seen.entries()));
  }

  /** Counts the entry; a suspicion once there are so many. */
  static Optional<Suspicion> ofDay(
      MisuseKind kind, WatchedEntry entry, WatchCounters counters, int threshold) {
    String day = Windows.day(entry.at()).toString();
    return of(kind, entry, day, 1, entry.entryId(), counters).from(threshold);
  }

  /** The name of an account's counter. */
  static String name(MisuseKind kind, WatchedEntry entry, String window) {
    return kind.code() + "#" + entry.subject().value() + "#" + window;
  }
}
