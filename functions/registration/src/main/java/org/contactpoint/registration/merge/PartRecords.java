package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.linkage.StatementsSinceMerge;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;

/**
 * Parts two records exactly as they were joined; whose that is which was said since, is decided
 * anew (rules §4).
 */
@Singleton
public final class PartRecords {

  private final Children children;
  private final SourceLinks links;
  private final StatementsSinceMerge meanwhile;
  private final Ids ids;
  private final Clock clock;

  public PartRecords(
      Children children, SourceLinks links, ComparableWords words, Ids ids, Clock clock) {
    this.children = children;
    this.links = links;
    this.meanwhile = new StatementsSinceMerge(words);
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * How they are parted.
   *
   * @param undone the merge afterwards
   * @param reviews the ids of the rows that a person has to decide from now on
   */
  record Parting(Merge undone, List<Change> changes, List<String> reviews) {
    Parting {
      changes = List.copyOf(changes);
      reviews = List.copyOf(reviews);
    }
  }

  /** Parts them; empty where nobody would name the child of one of them any more. */
  Optional<Parting> of(Merge merge, ChildRecord.Open survivor, ChildRecord.Merged pointer) {
    Merging.Parted own = Merging.own(survivor, pointer, Distinctions.together(survivor, children));
    return own.leavesOneUnnamed()
        ? Optional.empty()
        : Optional.of(parting(merge, survivor, pointer, own));
  }

  private Parting parting(
      Merge merge, ChildRecord.Open survivor, ChildRecord.Merged pointer, Merging.Parted own) {
    Map<StatementKey, SourceLink> known =
        links.findAll(
            StatementsSinceMerge.meanwhile(merge, own).stream().map(Statement::key).toList());
    StatementsSinceMerge.Decided decided = meanwhile.decide(merge, survivor, own, known);
    Merging.Pair<ChildRecord.Open> parted = Merging.part(survivor, pointer, decided.parted());
    Merge undone = merge.becoming(Merge.State.UNDONE);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(survivor, parted.survivor()));
    changes.add(new Change.RecordSaved(pointer, parted.other()));
    changes.add(new Change.MergeSaved(merge, undone));
    decided.moved().stream()
        .flatMap(key -> Stream.ofNullable(known.get(key)))
        .forEach(link -> changes.add(new Change.LinkSaved(link, link.relinked(merge.duplicate()))));
    List<String> reviews = new ArrayList<>();
    for (StatementsSinceMerge.Doubtful doubtful : decided.doubtful()) {
      SourceLink link = Objects.requireNonNull(known.get(doubtful.statement().key()));
      WaitingRow row = waiting(doubtful, survivor.responsible(), link);
      changes.add(new Change.WaitingRowSaved(null, row));
      changes.add(new Change.LinkSaved(link, link.waiting(row.id())));
      reviews.add(row.id());
    }
    return new Parting(undone, changes, reviews);
  }

  /** The row waits for a person, as it would have if it had come now. */
  private WaitingRow waiting(
      StatementsSinceMerge.Doubtful doubtful, Authority listedTo, SourceLink link) {
    return new WaitingRow(
        ids.next(),
        link.last().upload(),
        Row.of(doubtful.statement(), link.last()),
        doubtful.statement().key().source().authority(),
        listedTo,
        doubtful.candidates(),
        "merge-undone",
        clock.instant(),
        false,
        1);
  }
}
