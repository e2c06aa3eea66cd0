package org.contactpoint.uploads.match.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.CreationGuards;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.ParallelReads;

/**
 * Looks in the search lists for the children that rows may be about. For every row that is not
 * linked the same keys are asked for, visible and hidden ones, whatever is found (rules §6.14: no
 * oracle).
 */
public final class FindCandidates {
  private static final int MOST_UNDER_A_KEY = 400;
  private static final int MOST_CANDIDATES = 30;

  private final SearchIndex index;
  private final HiddenIndex hidden;
  private final MatchRow matching;
  private final ComparableWords words;
  private final Clock clock;

  public FindCandidates(
      SearchIndex index,
      HiddenIndex hidden,
      MatchRow matching,
      ComparableWords words,
      Clock clock) {
    this.index = index;
    this.hidden = hidden;
    this.matching = matching;
    this.words = words;
    this.clock = clock;
  }

  /** How names are compared. */
  ComparableWords words() {
    return words;
  }

  /** The day in London: whoever is archived by then is no candidate. */
  LocalDate today() {
    return London.today(clock);
  }

  /** Looks for those rows by their numbers alone; they are linked and name the child otherwise. */
  void findByNumber(SliceContext set, List<Row> rows) {
    IdentityHashMap<Row, Set<IndexKey>> keys = new IdentityHashMap<>();
    rows.forEach(
        row ->
            keys.put(
                row,
                row.facts().identifiers().stream().map(IndexKey::of).collect(Collectors.toSet())));
    Map<IndexKey, SearchIndex.Listing> listings = listings(keys.values());
    keys.forEach(
        (row, mine) -> {
          Set<IndexKey> marks = IndexKeys.apparentOfNumbers(set.tokenised(row).facts());
          set.saw(row, lookup(row, mine, listings, marks.isEmpty() ? Set.of() : hidden.ask(marks)));
        });
  }

  /** Looks for those rows by all that they say. */
  void find(SliceContext set, List<Row> rows) {
    IdentityHashMap<Row, Set<IndexKey>> keys = new IdentityHashMap<>();
    rows.forEach(row -> keys.put(row, IndexKeys.ofRow(row.facts(), words.sounds())));
    Map<IndexKey, SearchIndex.Listing> listings = listings(keys.values());
    List<Set<ContactPointId>> alike =
        ParallelReads.read(rows.stream().map(row -> marks(set, row)).toList(), hidden::ask);
    for (int i = 0; i < rows.size(); i++) {
      Set<IndexKey> mine = Objects.requireNonNull(keys.get(rows.get(i)));
      set.saw(rows.get(i), lookup(rows.get(i), mine, listings, alike.get(i)));
    }
  }

  private Map<IndexKey, SearchIndex.Listing> listings(Collection<Set<IndexKey>> keys) {
    Set<IndexKey> all = keys.stream().flatMap(Set::stream).collect(Collectors.toSet());
    return all.isEmpty() ? Map.of() : index.ask(all, MOST_UNDER_A_KEY);
  }

  /** By what the row is looked for among what is hidden and what others appear to have made. */
  private Set<IndexKey> marks(SliceContext set, Row row) {
    Set<IndexKey> marks = new LinkedHashSet<>(IndexKeys.hiddenOfRow(row.facts(), words.sounds()));
    marks.addAll(IndexKeys.apparentOfRow(set.tokenised(row).facts(), words.sounds()));
    return marks;
  }

  /**
   * Whether somebody who looks like the child may have been missed. Not where a home is crowded,
   * such as a boarding school: name and birthday have lists of their own. Nor where more are worth
   * reading than are read: the likeliest are, and how many open records there are must not tell
   * which rows were quarantined (rules §6).
   */
  private static boolean isCut(Set<IndexKey> keys, Map<IndexKey, SearchIndex.Listing> listings) {
    return keys.stream()
        .filter(key -> key.family() != KeyFamily.HOME)
        .anyMatch(key -> Objects.requireNonNull(listings.get(key)).cut());
  }

  /** Chooses whose records are read, by the traits in search entries. */
  private CandidateLookup lookup(
      Row row,
      Set<IndexKey> keys,
      Map<IndexKey, SearchIndex.Listing> listings,
      Set<ContactPointId> hidden) {
    SearchIndex.Found found =
        SearchIndex.Found.in(
            keys.stream().map(key -> Objects.requireNonNull(listings.get(key))).toList());
    Set<ContactPointId> worth =
        matching.worthReading(Traits.of(row.facts(), words), found.children());
    return new CandidateLookup(
        keys,
        worth.stream().limit(MOST_CANDIDATES).collect(Collectors.toCollection(LinkedHashSet::new)),
        hidden,
        isCut(keys, listings),
        CreationGuards.of(row.facts(), listings, words.sounds()));
  }
}
