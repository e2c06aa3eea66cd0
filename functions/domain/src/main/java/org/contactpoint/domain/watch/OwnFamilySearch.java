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
    return whose(entry, OwnFamilySearch::isClear).map(account -> suspicion(entry, account));
  }

  /** Of whom the marks of an entry say that: whoever did it, or whom it was done for. */
  static Optional<AccountId> whose(WatchedEntry entry, Predicate<Predicate<Mark>> said) {
    if (said.test(entry::has)) {
      return Optional.of(entry.subject());
    }
    return Optional.ofNullable(entry.onBehalfOf()).filter(other -> said.test(entry::hasForAnother));
  }

  static boolean isClear(Predicate<Mark> has) {
    return has.test(Mark.OWN_CHILD) || (has.test(Mark.OWN_FAMILY_NAME) && has.test(Mark.OWN_HOME));
  }

  private Suspicion suspicion(WatchedEntry entry, AccountId account) {
    return new Suspicion(kind(), account, entry.entryId(), Set.of(entry.entryId()));
  }
}
