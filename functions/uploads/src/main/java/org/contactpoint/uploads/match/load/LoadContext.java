package org.contactpoint.uploads.match.load;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
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
import org.contactpoint.dynamodb.table.ParallelReads;
import org.jspecify.annotations.Nullable;

/**
 * Reads in bulk what the rows of a slice are decided by: the memory of their source records, the
 * rows that wait, and the records that they may be about.
 */
public final class LoadContext {
  private final SourceLinks links;
  private final HeldRecords held;
  private final WaitingRows waitingRows;
  private final ApparentRecords apparent;
  private final TokenisedFacts tokens;
  private final FindCandidates find;

  public LoadContext(
      SourceLinks links,
      HeldRecords held,
      WaitingRows waitingRows,
      ApparentRecords apparent,
      TokenisedFacts tokens,
      FindCandidates find) {
    this.links = links;
    this.held = held;
    this.waitingRows = waitingRows;
    this.apparent = apparent;
    this.tokens = tokens;
    this.find = find;
  }

  /**
   * What is known of one row: its memory, what waits, and whomever it may be about.
   *
   * @param candidates whoever a person is asked about besides
   */
  public MatchContext contextOf(Row row, Collection<ContactPointId> candidates) {
    SliceContext set = new SliceContext(find.words(), tokens, find.today(), Set.of());
    Map<StatementKey, SourceLink> known = links.findAll(Set.of(row.key()));
    set.read(known);
    find.find(set, List.of(row));
    set.readWaiting(waiting(known.values()));
    set.readApparent(apparent.findAll(candidates));
    records(set, known.values(), List.of(row));
    return set;
  }

  /** What is known of the source records of those tasks. */
  public SliceContext of(List<RowTask> tasks, Set<StatementKey> repeated) {
    SliceContext set = new SliceContext(find.words(), tokens, find.today(), repeated);
    Map<StatementKey, SourceLink> known =
        links.findAll(tasks.stream().map(RowTask::key).collect(Collectors.toSet()));
    set.read(known);
    List<Row> rows = tasks.stream().map(RowTask::sought).filter(Objects::nonNull).toList();
    List<Row> unlinked = rows.stream().filter(row -> isSought(row, known.get(row.key()))).toList();
    find.find(set, unlinked);
    find.findByNumber(
        set, rows.stream().filter(row -> isRenamed(row, known.get(row.key()))).toList());
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

  private List<WaitingRow> waiting(Collection<SourceLink> known) {
    List<String> reviews =
        known.stream().map(SourceLink::review).filter(Objects::nonNull).distinct().toList();
    return ParallelReads.read(reviews, waitingRows::find).stream()
        .flatMap(Optional::stream)
        .toList();
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
    ids.addAll(set.asked());
    read(set, ids);
    readEnding(set);
    for (int i = 0; i < ChildRecord.MOST_MERGES && !set.unread().isEmpty(); i++) {
      read(set, set.unread());
    }
  }

  /** Whoever is asked about and is not there any more is deleted, or is being destroyed. */
  private void readEnding(SliceContext set) {
    Set<ContactPointId> gone = new LinkedHashSet<>(set.asked());
    gone.removeIf(set::isRead);
    if (!gone.isEmpty()) {
      set.readEnding(held.ending().among(gone));
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
    ids.addAll(set.asked());
    return ids;
  }

  private void read(SliceContext set, Set<ContactPointId> ids) {
    set.readRecords(held.there().findInBatches(ids));
  }
}
