package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Moves one waiting row that speaks of a shielded child: out of the open, or, where an open child
 * is a candidate, away from the shielded one alone.
 */
@Singleton
public final class MoveWaitingRow {
  private final SourceLinks links;
  private final OpenCandidates candidates;
  private final LookAlikes lookAlikes;
  private final Commits commits;
  private final ShieldEntries entries;

  public MoveWaitingRow(
      SourceLinks links,
      OpenCandidates candidates,
      LookAlikes lookAlikes,
      Commits commits,
      ShieldEntries entries) {
    this.links = links;
    this.candidates = candidates;
    this.lookAlikes = lookAlikes;
    this.commits = commits;
    this.entries = entries;
  }

  /**
   * The child whose rows are moved, and for whom that is entered.
   *
   * @param numbers the child's own and those that were merged into it
   */
  record Hidden(
      ChildRecord.Shielded child,
      Set<ContactPointId> numbers,
      LookAlikes.Notified notified,
      Actor actor) {
    /** Whether somebody was to decide if the row is the child's. */
    boolean isCandidateOf(WaitingRow row) {
      return row.candidates().stream().anyMatch(candidate -> numbers.contains(candidate.child()));
    }
  }

  /** Begins with the rows of a child. */
  Hidden begin(ChildRecord.Shielded child, Set<ContactPointId> numbers, Shield shield) {
    return new Hidden(child, numbers, lookAlikes.notified(child.id()), entries.actor(shield));
  }

  /** Whether nothing is left to do for the row. */
  boolean move(Hidden hidden, WaitingRow row) {
    @Nullable SourceLink link = links.findAll(List.of(row.row().key())).get(row.row().key());
    boolean theirs =
        link != null && link.child() != null && hidden.numbers().contains(link.child());
    List<WaitingRow.Candidate> others =
        row.candidates().stream()
            .filter(candidate -> !hidden.numbers().contains(candidate.child()))
            .toList();
    Map<ContactPointId, ChildRecord.Open> open = theirs ? Map.of() : candidates.open(others);
    List<Change> changes =
        open.isEmpty() ? apart(hidden, row, link) : leftOpen(hidden, row, others, open);
    return changes.isEmpty() || committed(hidden, changes);
  }

  private boolean committed(Hidden hidden, List<Change> changes) {
    ChildRecord.Shielded child = hidden.child();
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change.EpochHeld(child.id(), child.revision().shieldEpoch()));
    return commits.commit(
            all,
            List.of(
                entries.entry(
                    hidden.actor(), ChildTouched.of(ChildAct.QUARANTINE_ROW, child.id()))))
        instanceof Commits.Committed;
  }

  /**
   * The row still waits, without the child, by open facts alone; it is reported to the child's team
   * once.
   */
  private List<Change> leftOpen(
      Hidden hidden,
      WaitingRow row,
      List<WaitingRow.Candidate> others,
      Map<ContactPointId, ChildRecord.Open> open) {
    List<Change> changes = new ArrayList<>(lookAlikes.notices(hidden.notified(), row));
    if (hidden.isCandidateOf(row)) {
      changes.add(
          new Change.WaitingRowSaved(
              row, row.waitingOn(OpenCandidates.best(others, open), others, row.reason())));
    }
    if (!changes.isEmpty()) {
      open.values().stream()
          .distinct()
          .map(other -> new Change.EpochHeld(other.id(), other.revision().shieldEpoch()))
          .forEach(changes::add);
    }
    return changes;
  }

  private static List<Change> apart(Hidden hidden, WaitingRow row, @Nullable SourceLink link) {
    ContactPointId child = hidden.child().id();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.WaitingRowDeleted(row));
    changes.add(
        new Change.RowQuarantined(
            new QuarantinedRow(row.id(), child, row.upload(), row.row(), row.since(), false)));
    if (link != null && row.id().equals(link.review())) {
      changes.add(new Change.LinkSaved(link, apart(link, child)));
    }
    return changes;
  }

  /**
   * A link that also has a child keeps it: what was linked before is still linked. Any other leads
   * to the child whom its row looks like.
   */
  private static SourceLink apart(SourceLink link, ContactPointId looksLike) {
    return new SourceLink(
        link.key(),
        link.child() == null ? looksLike : link.child(),
        null,
        link.child() == null || link.quarantined(),
        link.review() == null ? link.withheld() : new SourceLink.Withheld(looksLike, link.review()),
        link.steps(),
        link.version() + 1);
  }
}
