package org.contactpoint.registration.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.CreationGuards;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.Likeliest;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.scoring.Agreement;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Finds children who look like one to be registered: whomever a row of a file would wait for (rules
 * §4.10, one child, one record), and whoever has nearly the same name and birthday. What anybody
 * may see decides: of a shielded child that is the face; an identifier that only such a child has
 * counts as free (rules §6).
 */
@Singleton
public final class SimilarChildren {

  private static final int BOUND = 100;
  private static final int MOST = 10;

  private final SearchIndex index;
  private final Children children;
  private final ComparableWords words;
  private final MatchRow matching;
  private final Clock clock;

  public SimilarChildren(SearchIndex index, Children children, ComparableWords words, Clock clock) {
    this.index = index;
    this.children = children;
    this.words = words;
    this.matching = new MatchRow(new NameComparison(words));
    this.clock = clock;
  }

  /**
   * Who was found.
   *
   * @param alike the similar children, without those in {@code distinctFrom}, at most ten
   * @param guards the guards of creating another child, by which the second of two simultaneous
   *     creations fails
   */
  public record Found(List<ChildRecord> alike, List<Change.CreationGuard> guards) {}

  /** Looks for children alike. */
  public Found find(Facts facts, Set<ContactPointId> distinguished) {
    Map<IndexKey, SearchIndex.Listing> listings =
        index.ask(IndexKeys.ofRow(facts, words.sounds()), BOUND);
    Traits traits = Traits.of(facts, words);
    Map<ContactPointId, Traits> found =
        new HashMap<>(SearchIndex.Found.in(listings.values()).children());
    found.keySet().removeAll(distinguished);
    return new Found(
        alike(traits, likeliest(traits, found)),
        CreationGuards.of(facts, listings, words.sounds()));
  }

  /** On a day on which many alike were born, those are read who are likeliest the same child. */
  private List<ContactPointId> likeliest(Traits traits, Map<ContactPointId, Traits> found) {
    Map<ContactPointId, Double> weights = new HashMap<>();
    found.forEach((id, other) -> weights.put(id, matching.weight(traits, other)));
    return Likeliest.first(weights).stream().limit(BOUND).toList();
  }

  private List<ChildRecord> alike(Traits traits, List<ContactPointId> ids) {
    return children.findLive(ids, London.today(clock)).values().stream()
        .filter(record -> isAlike(traits, record))
        .sorted(Comparator.comparing(record -> record.id().value()))
        .limit(MOST)
        .toList();
  }

  /** A shielded child is never found by swapped names (rules §6). */
  private boolean isAlike(Traits traits, ChildRecord record) {
    Traits other = Traits.of(record, words);
    Agreement agreement = matching.agreement(traits, other);
    boolean nearlyTheSame = agreement.names().isAlike() && agreement.birth().isNear();
    return record instanceof ChildRecord.Shielded
        ? nearlyTheSame && !agreement.names().swapped()
        : !other.isNone() && (nearlyTheSame || matching.mayBeOne(agreement));
  }
}
