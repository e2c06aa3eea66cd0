package org.contactpoint.domain.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.scoring.Scorer;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Chooses and orders the results of a search: those like enough, best first (rules §3). Of a
 * shielded child the public face alone is looked at: postcode and identifier weigh nothing (rules
 * §6).
 */
public final class Ranking {
  /** How many results are shown at most. */
  public static final int MOST_RESULTS = 10;

  private static final double WEAK = 0.34;
  private static final double GOOD = 0.6;
  private static final double FAR_FROM_BEST = 8;

  private final ComparableWords words;
  private final Resemblance resemblance;
  private final AskedSpellings spellings;

  public Ranking(ComparableWords words) {
    this.words = words;
    this.resemblance = new Resemblance(words, Scorer.STANDARD);
    this.spellings = new AskedSpellings(words, Scorer.STANDARD);
  }

  private record Scored<T>(T child, ContactPointId id, Score score) {
    boolean isCloseTo(Scored<T> best) {
      return score.byIdentifier() || score.bits() >= best.score.bits() - FAR_FROM_BEST;
    }
  }

  /**
   * Chooses by their search entries whose records are read: the best, as many as are shown.
   *
   * @param listings the entries under the keys asked for
   */
  public Shortlist shortlist(SearchCriteria criteria, Map<IndexKey, SearchIndex.Listing> listings) {
    SearchTarget sought = SearchTarget.of(criteria, words);
    SearchIndex.Found found = SearchIndex.Found.in(listings.values());
    List<Scored<ContactPointId>> close =
        close(
            found.children().entrySet().stream()
                .flatMap(
                    entry ->
                        resemblance.of(sought, entry.getValue()).stream()
                            .map(s -> new Scored<>(entry.getKey(), entry.getKey(), s)))
                .toList());
    boolean good = !close.isEmpty() && close.getFirst().score().value() >= GOOD;
    return new Shortlist(
        close.stream().limit(MOST_RESULTS).map(Scored::id).toList(),
        good,
        close.size() > MOST_RESULTS || (found.cut() && !good));
  }

  /** Judges records; a crowd in front of them is too many as well. */
  public SearchOutcome judge(
      SearchCriteria criteria, Collection<? extends ChildRecord> candidates, boolean crowded) {
    SearchTarget sought = SearchTarget.of(criteria, words);
    List<Scored<ChildRecord>> close =
        close(
            candidates.stream()
                .flatMap(
                    child ->
                        scored(sought, child).stream()
                            .map(s -> new Scored<ChildRecord>(child, child.id(), s)))
                .toList());
    return crowded || close.size() > MOST_RESULTS
        ? new SearchOutcome.TooMany(criteria.narrowing())
        : new SearchOutcome.Found(close.stream().map(s -> result(sought, s)).toList());
  }

  private SearchResult result(SearchTarget sought, Scored<ChildRecord> scored) {
    return new SearchResult(
        scored.child(),
        scored.score().value(),
        scored.score().matchedOn(),
        spellings.of(sought, scored.child()));
  }

  private static <T> List<Scored<T>> close(List<Scored<T>> all) {
    List<Scored<T>> strong =
        all.stream()
            .filter(scored -> scored.score().byIdentifier() || scored.score().value() >= WEAK)
            .sorted(
                Comparator.comparingDouble((Scored<T> scored) -> -scored.score().bits())
                    .thenComparing(scored -> scored.id().value()))
            .toList();
    return strong.stream().filter(scored -> scored.isCloseTo(strong.getFirst())).toList();
  }

  private Optional<Score> scored(SearchTarget sought, ChildRecord child) {
    return switch (child) {
      case ChildRecord.Open open -> resemblance.of(sought, Traits.of(open, words));
      case ChildRecord.Shielded shielded -> resemblance.ofFace(sought, Traits.of(shielded, words));
      case ChildRecord.Merged ignored -> Optional.empty();
    };
  }
}
