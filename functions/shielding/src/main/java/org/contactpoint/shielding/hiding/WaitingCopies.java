package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.IndexKey;
import org.contactpoint.domain.matching.IndexKeys;
import org.contactpoint.domain.matching.NameComparison;
import org.contactpoint.domain.matching.ShieldedLook;
import org.contactpoint.domain.matching.Sounds;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * The rows that wait for a person and speak, or may speak, of a child who is shielded now: they are
 * sealed and put apart, and to everybody else go on waiting (the rules, §6, every copy).
 */
@Singleton
public final class WaitingCopies {

  private static final int BATCH = 100;

  private final WaitingRows waiting;
  private final SourceLinks links;
  private final Sounds sounds;
  private final ShieldedLook look;
  private final Commits commits;
  private final Clock clock;

  public WaitingCopies(
      WaitingRows waiting, SourceLinks links, Sounds sounds, Commits commits, Clock clock) {
    this.waiting = waiting;
    this.links = links;
    this.sounds = sounds;
    this.look = new ShieldedLook(new NameComparison(sounds));
    this.commits = commits;
    this.clock = clock;
  }

  /** Moves every such row; false where one could not be moved now. */
  boolean move(ChildRecord.Shielded child, ChildView view, Actor actor) {
    Set<IndexKey> keys = IndexKeys.hidden(view, child.face(), sounds);
    boolean all = true;
    @Nullable String after = null;
    List<WaitingRow> page = waiting.all(after, BATCH);
    while (!page.isEmpty()) {
      for (WaitingRow row : page) {
        all &= !speaksOf(child, keys, row) || moveOne(child, row, actor);
      }
      after = page.getLast().id();
      page = waiting.all(after, BATCH);
    }
    return all;
  }

  /**
   * By what is hidden, by the face, or because somebody was to decide whether it is the child's.
   */
  private boolean speaksOf(ChildRecord.Shielded child, Set<IndexKey> keys, WaitingRow row) {
    Set<IndexKey> shared = new HashSet<>(IndexKeys.hiddenOfRow(row.row().facts(), sounds));
    shared.retainAll(keys);
    return !shared.isEmpty()
        || look.isOf(row.row().facts(), child.face())
        || row.candidates().stream().anyMatch(candidate -> candidate.child().equals(child.id()));
  }

  private boolean moveOne(ChildRecord.Shielded child, WaitingRow row, Actor actor) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.EpochHeld(child.id(), child.revision().shieldEpoch()));
    changes.add(new Change.WaitingRowDeleted(row));
    changes.add(
        new Change.RowQuarantined(
            new QuarantinedRow(row.id(), child.id(), row.upload(), row.row(), row.since(), false)));
    @Nullable SourceLink link = links.findAll(List.of(row.row().key())).get(row.row().key());
    if (link != null && row.id().equals(link.review())) {
      changes.add(new Change.LinkSaved(link, apart(link, child.id())));
    }
    Commits.Outcome outcome =
        commits.commit(
            changes,
            List.of(
                new AuditEntry(
                    clock.instant(), actor, ChildTouched.of(ChildAct.QUARANTINE_ROW, child.id()))));
    return outcome instanceof Commits.Committed || waiting.find(row.id()).isEmpty();
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
