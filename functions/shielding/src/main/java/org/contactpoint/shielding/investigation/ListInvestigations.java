package org.contactpoint.shielding.investigation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * Lists the investigations of an authority's own children; and to England's auditors those of
 * England's and all that are overdue, or were closed too late (rules §6).
 */
@Singleton
public final class ListInvestigations {
  private final Investigations investigations;
  private final Clock clock;

  public ListInvestigations(Investigations investigations, Clock clock) {
    this.investigations = investigations;
    this.clock = clock;
  }

  /** A page of them in that state, oldest first, from behind that place. */
  public List<Investigation> page(
      Account account, InvestigationStatus status, @Nullable ListPlace after, int limit) {
    if (InvestigationSight.isEnglands(account)) {
      return withEngland(status, after, limit);
    }
    Authority authority = account.authority();
    return authority == null ? List.of() : investigations.of(authority, status, after, limit);
  }

  /** Both lists are in the order of their places, and one investigation may be in both. */
  private List<Investigation> withEngland(
      InvestigationStatus status, @Nullable ListPlace after, int limit) {
    List<Investigation> late =
        status == InvestigationStatus.OPEN
            ? investigations.overdue(clock.instant(), after, limit)
            : investigations.closedLate(after, limit);
    List<Investigation> own = investigations.of(Authority.NATIONAL, status, after, limit);
    return Stream.concat(late.stream(), own.stream())
        .distinct()
        .sorted(Comparator.comparing(Investigation::place))
        .limit(limit)
        .toList();
  }
}
