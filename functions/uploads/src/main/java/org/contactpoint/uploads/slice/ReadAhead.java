package org.contactpoint.uploads.slice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.CreationGuards;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.row.MatchContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads in bulk what the rows of a slice need. For every row that is not linked the same keys are
 * asked for, visible and hidden ones, whatever is found (the rules, §6: no oracle).
 */
public final class ReadAhead {
  private static final int MOST_UNDER_A_KEY = 400;
  private static final int MOST_CANDIDATES = 30;
  private static final int AT_ONCE = 100;
  private static final int MOST_MERGES = 5;

  private final SourceLinks links;
  private final SearchIndex index;
  private final HiddenIndex hidden;
  private final Children children;
  private final WaitingRows waitingRows;
  private final ApparentRecords apparent;
  private final TokenisedFacts tokens;
  private final MatchRow matching;
  private final ComparableWords words;

  public ReadAhead(
      SourceLinks links,
      SearchIndex index,
      HiddenIndex hidden,
      Children children,
      WaitingRows waitingRows,
      ApparentRecords apparent,
      TokenisedFacts tokens,
      MatchRow matching,
      ComparableWords words) {
    this.links = links;
    this.index = index;
    this.hidden = hidden;
    this.children = children;
    this.waitingRows = waitingRows;
    this.apparent = apparent;
    this.tokens = tokens;
    this.matching = matching;
    this.words = words;
  }

  /**
   * What is known of one row: its memory, what waits, and whomever it may be about.
   *
   * @param candidates whoever a person is asked about besides
   */
  public MatchContext groundOf(Row row, Collection<ContactPointId> candidates) {
    SliceContext set = new SliceContext(words, tokens, Set.of());
    Map<StatementKey, SourceLink> known = links.findAll(Set.of(row.key()));
    set.read(known);
    lookup(set, List.of(row));
    set.readWaiting(waiting(known.values()));
    set.readApparent(apparent.findAll(candidates));
    records(set, known.values(), List.of(row));
    return set;
  }

  /** The ground of those tasks. */
  SliceContext of(List<ApplyRows.Task> tasks, Set<StatementKey> repeated) {
    SliceContext set = new SliceContext(words, tokens, repeated);
    Map<StatementKey, SourceLink> known =
        links.findAll(tasks.stream().map(ApplyRows.Task::key).collect(Collectors.toSet()));
    set.read(known);
    List<Row> rows = tasks.stream().map(ApplyRows.Task::row).filter(Objects::nonNull).toList();
    List<Row> unlinked = rows.stream().filter(row -> isSought(row, known.get(row.key()))).toList();
    lookup(set, unlinked);
    numbers(set, rows.stream().filter(row -> isRenamed(row, known.get(row.key()))).toList());
    set.readWaiting(waiting(known.values()));
    records(set, known.values(), rows);
    return set;
  }

  private static boolean isSought(Row row, @Nullable SourceLink link) {
    boolean says = row.action() == RowAction.UPSERT || row.action() == RowAction.DEATH;
    return says && (link == null || link.child() == null || link.quarantined());
  }

  /** A linked row that calls the child otherwise than before. */
  private static boolean isRenamed(Row row, @Nullable SourceLink link) {
    if (row.action() != RowAction.UPSERT
        || link == null
        || link.child() == null
        || link.quarantined()) {
      return false;
    }
    String before = link.last().name().folded();
    return row.facts().currentName().filter(name -> !name.folded().equals(before)).isPresent();
  }

  private void numbers(SliceContext set, List<Row> rows) {
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

  private void lookup(SliceContext set, List<Row> rows) {
    IdentityHashMap<Row, Set<IndexKey>> keys = new IdentityHashMap<>();
    rows.forEach(row -> keys.put(row, IndexKeys.ofRow(row.facts(), words.sounds())));
    Map<IndexKey, SearchIndex.Listing> listings = listings(keys.values());
    List<Set<ContactPointId>> alike =
        inParallel(rows.stream().map(row -> marks(set, row)).toList(), hidden::ask);
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

  /** Chooses by what search entries carry whose records are read. */
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
        found.cut() || worth.size() > MOST_CANDIDATES,
        CreationGuards.of(row.facts(), listings, words.sounds()));
  }

  private List<WaitingRow> waiting(Collection<SourceLink> known) {
    List<String> reviews =
        known.stream().map(SourceLink::review).filter(Objects::nonNull).distinct().toList();
    return inParallel(reviews, waitingRows::find).stream().flatMap(Optional::stream).toList();
  }

  private void records(SliceContext set, Collection<SourceLink> known, List<Row> rows) {
    Set<ContactPointId> ids = new LinkedHashSet<>();
    known.stream().map(SourceLink::child).filter(Objects::nonNull).forEach(ids::add);
    rows.forEach(
        row -> {
          ids.addAll(set.lookup(row).found());
          ids.addAll(set.lookup(row).hidden());
        });
    set.readApparent(apparent.findAll(mayBeApparent(set, known, rows)));
    ids.addAll(set.apparentLooks());
    read(set, ids);
    for (int i = 0; i < MOST_MERGES && !set.unread().isEmpty(); i++) {
      read(set, set.unread());
    }
  }

  /** Of no other number is there an apparent record that a row could be held against. */
  private static Set<ContactPointId> mayBeApparent(
      SliceContext set, Collection<SourceLink> known, List<Row> rows) {
    Set<ContactPointId> ids = new LinkedHashSet<>();
    known.stream()
        .filter(SourceLink::quarantined)
        .map(SourceLink::child)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    rows.forEach(row -> ids.addAll(set.lookup(row).hidden()));
    return ids;
  }

  private void read(SliceContext set, Set<ContactPointId> ids) {
    List<ContactPointId> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      Map<ContactPointId, ChildRecord> found =
          children.findAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
      set.readRecords(found);
    }
  }

  private static <T, R> List<R> inParallel(List<T> all, Function<T, R> ask) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> asked =
          all.stream().map(one -> threads.submit(() -> ask.apply(one))).toList();
      List<R> answers = new ArrayList<>(asked.size());
      for (Future<R> answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading ahead", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("reading ahead failed", failed.getCause());
    }
  }
}
