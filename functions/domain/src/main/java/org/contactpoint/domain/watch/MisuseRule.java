package org.contactpoint.domain.watch;

import java.util.List;
import java.util.Optional;

/**
 * One rule by which misuse is looked for: a small class each, with its threshold and its window
 * (rules §7). Entries may come twice and out of order; a rule then says the same again.
 */
public sealed interface MisuseRule
    permits EmergencyStated,
        ManyGivenNames,
        ManyViews,
        MassShielding,
        OnlyForOthers,
        OtherCouncils,
        OwnFamilySearch,
        OwnFeedSearches,
        OwnHomeSearch,
        OwnNameSearch,
        RefusedSearches,
        ReviewsAlike,
        SimilarSearches,
        UnusualHours {

  /** All of them. */
  List<MisuseRule> ALL =
      List.of(
          new OwnFamilySearch(),
          new OwnHomeSearch(),
          new OwnNameSearch(),
          new ManyViews(),
          new RefusedSearches(),
          new SimilarSearches(),
          new OtherCouncils(),
          new UnusualHours(),
          new OnlyForOthers(),
          new OwnFeedSearches(),
          new ManyGivenNames(),
          new ReviewsAlike(),
          new MassShielding(),
          new EmergencyStated());

  /** What it is about. */
  MisuseKind kind();

  /** What it makes of an entry, after all that it has seen; empty for nothing. */
  Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters);
}
