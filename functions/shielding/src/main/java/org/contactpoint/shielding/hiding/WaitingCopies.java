package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * The rows that wait for a person and speak, or may speak, of a child who is shielded now. One that
 * may be about an open child as well goes on waiting for that child's council, and the shielded
 * child's team is told of it; any other is sealed and put apart (the rules, §6, every copy).
 */
@Singleton
public final class WaitingCopies {

  private static final int PAGE = 100;

  private final WaitingRows waiting;
  private final SourceLinks links;
  private final OpenCandidates candidates;
  private final LookAlikes lookAlikes;
  private final Sounds sounds;
  private final PublicFaceMatch look;
  private final Commits commits;
  private final Clock clock;

  public WaitingCopies(
      WaitingRows waiting,
      SourceLinks links,
      OpenCandidates candidates,
      LookAlikes lookAlikes,
      Sounds sounds,
      Commits commits,
      Clock clock) {
    this.waiting = waiting;
    this.links = links;
    this.candidates = candidates;
    this.lookAlikes = lookAlikes;
    this.sounds = sounds;
    this.look = new PublicFaceMatch(new NameComparison(sounds));
    this.commits = commits;
    this.clock = clock;
  }

  /** The child whose rows are moved, and for whom that is entered. */
  private record Hidden(
      ChildRecord.Shielded child,
      Set<ContactPointId> numbers,
      Set<IndexKey> keys,
      LookAlikes.Told told,
      Actor actor) {}

  /**
   * Deals with every such row; one whose whereabouts are tokens was put apart before.
   *
   * @param pages at most so many pages of them
   * @return false where some are left, or one could not be dealt with now
   */
  boolean move(ChildRecord.Shielded child, List<Statement> statements, Actor actor, int pages) {
    ChildView view = ChildView.of(statements, child.face().name());
    Set<ContactPointId> numbers = new LinkedHashSet<>(Set.of(child.id()));
    statements.forEach(statement -> numbers.add(statement.saidOf()));
    Hidden hidden =
        new Hidden(
            child,
            numbers,
            IndexKeys.hidden(view, child.face(), sounds),
            lookAlikes.told(child.id()),
            actor);
    Set<IndexKey> places = WaitingKeys.about(view, child.face(), sounds);
    boolean all = true;
    @Nullable String after = null;
    for (int page = 0; page == 0 || (after != null && page < pages); page++) {
      WaitingRows.Page found = waiting.about(numbers, places, after, PAGE);
      for (WaitingRow row : found.rows()) {
        all &= row.tokenised() || !speaksOf(hidden, row) || settled(hidden, row);
      }
      after = found.next();
    }
    return all && after == null;
  }

  /**
   * By what is hidden, by the face, or because somebody was to decide whether it is the child's.
   */
  private boolean speaksOf(Hidden hidden, WaitingRow row) {
    Set<IndexKey> shared = new HashSet<>(IndexKeys.hiddenOfRow(row.row().facts(), sounds));
    shared.retainAll(hidden.keys());
    return !shared.isEmpty()
        || look.isOf(row.row().facts(), hidden.child().face())
        || isCandidate(hidden, row);
  }

  private static boolean isCandidate(Hidden hidden, WaitingRow row) {
    return row.candidates().stream()
        .anyMatch(candidate -> hidden.numbers().contains(candidate.child()));
  }

  private boolean settled(Hidden hidden, WaitingRow row) {
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
    return changes.isEmpty() || committed(hidden, changes) || waiting.find(row.id()).isEmpty();
  }

  private boolean committed(Hidden hidden, List<Change> changes) {
    ChildRecord.Shielded child = hidden.child();
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change.EpochHeld(child.id(), child.revision().shieldEpoch()));
    return commits.commit(
            all,
            List.of(
                new AuditEntry(
                    clock.instant(),
                    hidden.actor(),
                    ChildTouched.of(ChildAct.QUARANTINE_ROW, child.id()))))
        instanceof Commits.Committed;
  }

  /** It waits on without the child, by open facts alone; the child's team is told once. */
  private List<Change> leftOpen(
      Hidden hidden,
      WaitingRow row,
      List<WaitingRow.Candidate> others,
      Map<ContactPointId, ChildRecord.Open> open) {
    List<Change> changes = new ArrayList<>(lookAlikes.telling(hidden.told(), row));
    if (isCandidate(hidden, row)) {
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
   * A link that also has a child keeps it: what was linked before goes on being linked. Any other
   * leads to the child whom its row looks like.
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
