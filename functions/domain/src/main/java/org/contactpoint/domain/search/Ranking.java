package org.contactpoint.domain.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.DuplicateMark;
import org.contactpoint.domain.scoring.Scorer;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Chooses and orders the results of a search: those like enough, best first, then whoever may be
 * the same child as one of them, however exact the best one is (rules §3). Of a shielded child the
 * public face alone is looked at: postcode and identifier weigh nothing (rules §6).
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
  private final DuplicateMark mark;

  public Ranking(ComparableWords words) {
    this.words = words;
    this.resemblance = new Resemblance(words, Scorer.STANDARD);
    this.spellings = new AskedSpellings(words, Scorer.STANDARD);
    this.mark = new DuplicateMark(words);
  }

  private record Known(ChildRecord record, Traits traits) {}

  private record Scored<T>(T child, ContactPointId id, Score score) {
    private static <T> Comparator<Scored<T>> bestFirst() {
      return Comparator.comparingDouble((Scored<T> scored) -> -scored.score().bits())
          .thenComparing(scored -> scored.id().value());
    }

    boolean isCloseTo(Scored<T> best) {
      return score.byIdentifier() || score.bits() >= best.score.bits() - FAR_FROM_BEST;
    }
  }

  /**
   * Chooses by their search entries whose records are read: the best, as many as are shown, and as
   * far as there is room whoever may be the same child as one of them.
   *
   * @param listings the entries under the keys asked for
   */
  public Shortlist shortlist(SearchCriteria criteria, Map<IndexKey, SearchIndex.Listing> listings) {
    SearchTarget sought = SearchTarget.of(criteria, words);
    SearchIndex.Found found = SearchIndex.Found.in(listings.values());
    List<Scored<Traits>> all =
        found.children().entrySet().stream()
            .flatMap(
                entry ->
                    resemblance.of(sought, entry.getValue()).stream()
                        .map(s -> new Scored<>(entry.getValue(), entry.getKey(), s)))
            .toList();
    List<Scored<Traits>> close = close(all);
    List<Scored<Traits>> best = close.stream().limit(MOST_RESULTS).toList();
    boolean good = !close.isEmpty() && close.getFirst().score().value() >= GOOD;
    return new Shortlist(
        withDuplicates(best, all, mark::mayBeOne).stream().map(Scored::id).toList(),
        good,
        close.size() > MOST_RESULTS || (found.cut() && !good));
  }

  /** Judges records; a crowd in front of them is too many as well. */
  public SearchOutcome judge(
      SearchCriteria criteria, Collection<? extends ChildRecord> candidates, boolean crowded) {
    SearchTarget sought = SearchTarget.of(criteria, words);
    List<Scored<Known>> all =
        candidates.stream()
            .map(record -> new Known(record, Traits.of(record, words)))
            .flatMap(
                known ->
                    scored(sought, known).stream()
                        .map(s -> new Scored<>(known, known.record().id(), s)))
            .toList();
    List<Scored<Known>> close = close(all);
    if (crowded || close.size() > MOST_RESULTS) {
      return new SearchOutcome.TooMany(criteria.narrowing());
    }
    List<Scored<Known>> shown = withDuplicates(close, all, this::mayBeOne);
    return new SearchOutcome.Found(
        shown.stream().map(scored -> result(sought, scored, shown)).toList());
  }

  private SearchResult result(
      SearchTarget sought, Scored<Known> scored, List<Scored<Known>> shown) {
    ChildRecord record = scored.child().record();
    return new SearchResult(
        record,
        scored.score().value(),
        scored.score().matchedOn(),
        spellings.of(sought, record),
        shown.stream().anyMatch(other -> mayBeOne(scored.child(), other.child())));
  }

  /** Nobody who is shielded is shown as another's duplicate (rules §6.14, no oracle). */
  private boolean mayBeOne(Known one, Known other) {
    return one.record() instanceof ChildRecord.Open open
        && other.record() instanceof ChildRecord.Open another
        && !open.id().equals(another.id())
        && mark.mayBeOne(open, one.traits(), another, other.traits());
  }

  /** The results, and as far as there is room whoever may be the same child as one of them. */
  private static <T> List<Scored<T>> withDuplicates(
      List<Scored<T>> results, List<Scored<T>> all, BiPredicate<T, T> mayBeOne) {
    if (results.size() >= MOST_RESULTS) {
      return results;
    }
    Stream<Scored<T>> others =
        all.stream()
            .filter(other -> results.stream().noneMatch(shown -> shown.id().equals(other.id())))
            .filter(
                other ->
                    results.stream().anyMatch(shown -> mayBeOne.test(shown.child(), other.child())))
            .sorted(Scored.bestFirst());
    return Stream.concat(results.stream(), others).limit(MOST_RESULTS).toList();
  }

  private static <T> List<Scored<T>> close(List<Scored<T>> all) {
    List<Scored<T>> strong =
        all.stream()
            .filter(scored -> scored.score().byIdentifier() || scored.score().value() >= WEAK)
            .sorted(Scored.bestFirst())
            .toList();
    return strong.stream().filter(scored -> scored.isCloseTo(strong.getFirst())).toList();
  }

  private Optional<Score> scored(SearchTarget sought, Known known) {
    return switch (known.record()) {
      case ChildRecord.Open ignored -> resemblance.of(sought, known.traits());
      case ChildRecord.Shielded ignored -> resemblance.ofFace(sought, known.traits());
      case ChildRecord.Merged ignored -> Optional.empty();
    };
  }
}
