package org.contactpoint.domain.watch;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody searched by the postcode of their own home for another family name: a neighbour, or
 * family of another name. Threshold: 1. Window: a day.
 */
public record OwnHomeSearch() implements MisuseRule {
  @Override
  public MisuseKind kind() {
    return MisuseKind.OWN_HOME_SEARCH;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return entry.has(Mark.OWN_HOME) && !OwnFamilySearch.isClear(entry::has)
        ? Optional.of(
            new Suspicion(
                kind(),
                entry.subject(),
                Windows.day(entry.at()).toString(),
                Set.of(entry.entryId())))
        : Optional.empty();
  }
}
