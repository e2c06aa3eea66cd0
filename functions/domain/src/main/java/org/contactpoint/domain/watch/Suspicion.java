package org.contactpoint.domain.watch;

import java.util.Set;
import org.contactpoint.domain.access.AccountId;

/**
 * That something may be misuse.
 *
 * @param account whose
 * @param window the same for whatever belongs to one alert: a day, an hour, one entry
 * @param entries the ids of the entries that gave rise to it
 */
public record Suspicion(MisuseKind kind, AccountId account, String window, Set<String> entries) {
  public Suspicion {
    entries = Set.copyOf(entries);
  }

  /** One that a single entry gives rise to; all of a day are one alert. */
  static Suspicion ofDay(MisuseKind kind, AccountId account, WatchedEntry entry) {
    return new Suspicion(
        kind, account, Windows.day(entry.at()).toString(), Set.of(entry.entryId()));
  }
}
