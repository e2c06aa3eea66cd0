package org.contactpoint.domain.watch;

import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * That something may be misuse.
 *
 * @param account whose
 * @param window the same for whatever belongs to one alert: a day, an hour, one entry
 * @param entries the ids of the entries that gave rise to it
 * @param sender whose feed it is about, null where it is about a person
 */
public record Suspicion(
    MisuseKind kind,
    AccountId account,
    String window,
    Set<String> entries,
    @Nullable Authority sender) {
  public Suspicion {
    entries = Set.copyOf(entries);
  }

  /** One about a person. */
  public Suspicion(MisuseKind kind, AccountId account, String window, Set<String> entries) {
    this(kind, account, window, entries, null);
  }

  /** The same about a feed of that authority. */
  Suspicion of(@Nullable Authority feed) {
    return new Suspicion(kind, account, window, entries, feed);
  }

  /** One that a single entry gives rise to; all of a day are one alert. */
  static Suspicion ofDay(MisuseKind kind, AccountId account, WatchedEntry entry) {
    return new Suspicion(
        kind, account, Windows.day(entry.at()).toString(), Set.of(entry.entryId()));
  }
}
