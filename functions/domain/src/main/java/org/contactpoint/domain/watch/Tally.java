package org.contactpoint.domain.watch;

import java.util.Optional;

/** Counts the entries of an account on a day, and suspects it from a number on. */
final class Tally {
  private Tally() {}

  /** Counts the entry; a suspicion once there are so many. */
  static Optional<Suspicion> ofDay(
      MisuseKind kind, WatchedEntry entry, WatchCounters counters, int threshold) {
    String day = Windows.day(entry.at()).toString();
    WatchCounters.Seen seen =
        counters.add(
            name(kind, entry, day), entry.entryId(), entry.entryId(), Windows.after(entry.at(), 1));
    return seen.count() < threshold
        ? Optional.empty()
        : Optional.of(new Suspicion(kind, entry.subject(), day, seen.entries()));
  }

  /** The name of an account's counter. */
  static String name(MisuseKind kind, WatchedEntry entry, String window) {
    return kind.code() + "#" + entry.subject().value() + "#" + window;
  }
}
