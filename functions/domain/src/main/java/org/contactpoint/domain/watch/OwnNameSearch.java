package org.contactpoint.domain.watch;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Somebody searched for their own family name, which few people have. A name that many have is no
 * reason at all. Threshold: 1. Window: a day. Where it was done for somebody, it is that person's
 * name that counts, too.
 */
public record OwnNameSearch() implements MisuseRule {
  /** A family name is rare that fewer children than this share of them have. */
  public static final double RARE = 0.0001;

  @Override
  public MisuseKind kind() {
    return MisuseKind.OWN_NAME_SEARCH;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return OwnFamilySearch.whose(entry, OwnNameSearch::isOfRareName)
        .map(
            account ->
                new Suspicion(
                    kind(), account, Windows.day(entry.at()).toString(), Set.of(entry.entryId())));
  }

  private static boolean isOfRareName(Predicate<Mark> has) {
    return has.test(Mark.OWN_FAMILY_NAME)
        && has.test(Mark.RARE_FAMILY_NAME)
        && !OwnFamilySearch.isClear(has);
  }
}
