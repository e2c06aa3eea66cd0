package org.contactpoint.domain.watch;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.domain.access.AccountId;

/**
 * Somebody searched for their own family: the own family name with the postcode of the own home, or
 * a search that showed an open child of that name who lives there. The name alone is no reason: a
 * nurse Smith looks for other Smiths.
 *
 * <p>Threshold: 1. Window: the entry, so that a search after a reinstatement counts anew. Where it
 * was done for somebody, it is that person's family that counts, too.
 */
public record OwnFamilySearch() implements MisuseRule {
  @Override
  public MisuseKind kind() {
    return MisuseKind.OWN_FAMILY_SEARCH;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    if (isClear(entry::has)) {
      return Optional.of(suspicion(entry, entry.subject()));
    }
    AccountId other = entry.onBehalfOf();
    return other != null && isClear(entry::hasForAnother)
        ? Optional.of(suspicion(entry, other))
        : Optional.empty();
  }

  static boolean isClear(Predicate<Mark> has) {
    return has.test(Mark.OWN_CHILD) || (has.test(Mark.OWN_FAMILY_NAME) && has.test(Mark.OWN_HOME));
  }

  private Suspicion suspicion(WatchedEntry entry, AccountId account) {
    return new Suspicion(kind(), account, entry.entryId(), Set.of(entry.entryId()));
  }
}
