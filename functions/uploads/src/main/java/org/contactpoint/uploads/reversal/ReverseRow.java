package org.contactpoint.uploads.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.row.Bringing;
import org.contactpoint.uploads.row.Ground;
import org.contactpoint.uploads.row.RowPlan;

/**
 * Takes back all that an upload made of one source record. It looks at the memory of the record,
 * not at what lies hidden, so that it comes to the same for every child (the rules, §6).
 */
final class ReverseRow {
  /** The reason in the trail where a child is left whom no source names any more. */
  static final String UNNAMED = "no-source-names-the-child";

  private final Bringing act;
  private final StatementKey key;
  private final RowResult result;

  ReverseRow(Bringing act, StatementKey key, RowResult result) {
    this.act = act;
    this.key = key;
    this.result = result;
  }

  /** The plan; nothing where the upload left nothing, or it was taken back before. */
  RowPlan plan(Ground ground) {
    return ground
        .link(key)
        .filter(link -> link.steps().stream().anyMatch(this::isOurs))
        .map(link -> plan(link, ground))
        .orElseGet(() -> new RowPlan(result, 0, List.of(), List.of()));
  }

  private boolean isOurs(LinkStep step) {
    return step.upload().equals(act.upload());
  }

  private RowPlan plan(SourceLink link, Ground ground) {
    List<LinkStep> left = link.steps().stream().filter(step -> !isOurs(step)).toList();
    List<Change> changes = new ArrayList<>();
    boolean ended = endWaiting(link, ground, changes);
    Optional<ChildRecord> child =
        link.steps().stream().filter(this::isOurs).anyMatch(LinkHistory::isApplied)
            ? ground.linkedTo(link)
            : Optional.empty();
    child.ifPresent(record -> changes.addAll(takenBack(record)));
    changes.add(forgotten(link, left, ended));
    int growth = live(left) - live(link.steps());
    return new RowPlan(result, growth, changes, List.of(entry(child, changes)));
  }

  private AuditEntry entry(Optional<ChildRecord> child, List<Change> changes) {
    String reason = changes.stream().anyMatch(ReverseRow::leavesUnnamed) ? UNNAMED : null;
    AuditEvent event =
        child
            .<AuditEvent>map(
                record -> new ChildTouched(ChildAct.REVERSE_ROWS, record.id(), List.of(), reason))
            .orElseGet(() -> new WorkDone(WorkAct.REVERSE_UPLOAD, act.upload(), List.of()));
    return new AuditEntry(act.at(), act.actor(), event);
  }

  /** Others work with the child, and no source names it any more. */
  private static boolean leavesUnnamed(Change change) {
    return change instanceof Change.RecordSaved(var ignored, ChildRecord.Open after)
        && !after.isWithdrawn()
        && !after.isNamed();
  }

  private static int live(List<LinkStep> steps) {
    return LinkHistory.isLive(steps) ? 1 : 0;
  }

  /** A row that waited when a shield opened was put apart since, and its step still says review. */
  private static boolean isWaiting(LinkStep step) {
    return step.outcome() == RowOutcome.QUARANTINED || step.outcome() == RowOutcome.REVIEW;
  }

  /** What the upload let wait goes; answers whether anything did. */
  private boolean endWaiting(SourceLink link, Ground ground, List<Change> changes) {
    String review = link.review();
    ContactPointId child = link.child();
    if (review == null) {
      return false;
    }
    var waiting = ground.waiting(review);
    if (waiting.isPresent()) {
      waiting
          .filter(row -> row.upload().equals(act.upload()))
          .ifPresent(row -> changes.add(new Change.WaitingRowDeleted(row)));
      return !changes.isEmpty();
    }
    boolean ours =
        link.steps().reversed().stream()
            .filter(ReverseRow::isWaiting)
            .findFirst()
            .filter(this::isOurs)
            .isPresent();
    if (ours && child != null) {
      changes.add(new Change.QuarantineEnded(child, review));
    }
    return ours;
  }

  private List<Change> takenBack(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> TakeBack.from(open, key, act.upload());
      case ChildRecord.Shielded hidden ->
          List.of(
              new Change.ActHiddenAway(hidden.id(), act.upload()),
              new Change.EpochHeld(hidden.id(), hidden.revision().shieldEpoch()));
      case ChildRecord.Merged ignored -> List.of();
    };
  }

  private static Change forgotten(SourceLink link, List<LinkStep> left, boolean ended) {
    if (left.isEmpty()) {
      return new Change.LinkDeleted(link);
    }
    boolean stays = link.quarantined() ? !ended : LinkHistory.applied(left).isPresent();
    return new Change.LinkSaved(
        link,
        new SourceLink(
            link.key(),
            stays ? link.child() : null,
            ended ? null : link.review(),
            link.quarantined() && !ended,
            left,
            link.version() + 1));
  }
}
