package org.contactpoint.domain.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;

/**
 * Who of those looked at is like enough, best first (the rules, §3). Of a shielded child the public
 * face alone is looked at: postcode and identifier weigh nothing (the rules, §6).
 */
public final class Ranking {
  private static final int MOST_RESULTS = 10;
  private static final double WEAK = 0.65;
  private static final double FAR_FROM_BEST = 0.25;

  private final Resemblance resemblance;

  public Ranking(Sounds sounds) {
    this.resemblance = new Resemblance(sounds);
  }

  /** Judges every candidate; a crowd in front of the candidates is too many as well. */
  public SearchOutcome judge(
      SearchCriteria criteria, Collection<? extends ChildRecord> candidates, boolean crowded) {
    List<Score> strong =
        candidates.stream()
            .flatMap(child -> scored(criteria, child).stream())
            .sorted(
                Comparator.comparingDouble(Score::value)
                    .reversed()
                    .thenComparing(score -> score.child().id().value()))
            .toList();
    List<Score> close = strong.stream().filter(score -> isClose(score, strong.getFirst())).toList();
    return crowded || close.size() > MOST_RESULTS
        ? new SearchOutcome.TooMany(criteria.narrowing())
        : new SearchOutcome.Found(close.stream().map(Score::result).toList());
  }

  private Optional<Score> scored(SearchCriteria criteria, ChildRecord child) {
    Optional<Score> score =
        switch (child) {
          case ChildRecord.Open open ->
              open.isWithdrawn() ? Optional.empty() : resemblance.ofOpen(criteria, open);
          case ChildRecord.Shielded shielded -> resemblance.ofFace(criteria, shielded);
          case ChildRecord.Merged ignored -> Optional.empty();
        };
    return score.filter(s -> s.byIdentifier() || s.value() >= WEAK);
  }

  private static boolean isClose(Score score, Score best) {
    return score.byIdentifier() || score.value() >= best.value() - FAR_FROM_BEST;
  }
}
