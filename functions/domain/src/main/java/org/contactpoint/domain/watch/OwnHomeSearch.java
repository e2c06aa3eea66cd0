package org.contactpoint.domain.watch;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Somebody searched by the postcode of their own home for another family name: a neighbour, or
 * family of another name. Threshold: 1. Window: a day. Where it was done for somebody, it is that
 * person's home that counts, too.
 */
public record OwnHomeSearch() implements MisuseRule {
  @Override
  public MisuseKind kind() {
    return MisuseKind.OWN_HOME_SEARCH;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return OwnFamilySearch.whose(entry, OwnHomeSearch::isOfHome)
        .map(account -> Suspicion.ofDay(kind(), account, entry));
  }

  private static boolean isOfHome(Predicate<Mark> has) {
    return has.test(Mark.OWN_HOME) && !OwnFamilySearch.isClear(has);
  }
}
