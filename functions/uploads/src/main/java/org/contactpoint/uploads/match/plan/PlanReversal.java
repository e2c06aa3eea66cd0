package org.contactpoint.uploads.match.plan;

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
import org.contactpoint.domain.commit.ApparentChanges;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.match.load.MatchContext;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;

/**
 * Takes back all that an upload made of one source record. It looks at the memory of the record,
 * not at what is hidden, so that it comes to the same for every child (rules §6).
 */
public final class PlanReversal {
  /** The reason in the trail where a child is left whom no source names any more. */
  static final String UNNAMED = "no-source-names-the-child";

  private final Sounds sounds;

  public PlanReversal(Sounds sounds) {
    this.sounds = sounds;
  }

  /** The plan; nothing where the upload left nothing, or it was taken back before. */
  RowPlan plan(RowTask.Reverse task, MatchContext context) {
    return context
        .link(task.key())
        .filter(link -> link.steps().stream().anyMatch(step -> isOurs(task, step)))
        .map(link -> plan(task, link, context))
        .orElseGet(() -> new RowPlan(task.result(), 0, List.of(), List.of()));
  }

  private static boolean isOurs(RowTask.Reverse task, LinkStep step) {
    return step.upload().equals(task.provenance().upload());
  }

  private RowPlan plan(RowTask.Reverse task, SourceLink link, MatchContext context) {
    List<LinkStep> left = link.steps().stream().filter(step -> !isOurs(task, step)).toList();
    List<Change> changes = new ArrayList<>();
    boolean ended = endWaiting(task, link, context, changes);
    boolean over = endWithheld(task, link, changes);
    boolean applied =
        link.steps().stream().filter(step -> isOurs(task, step)).anyMatch(LinkHistory::isApplied);
    Optional<ContactPointId> child =
        applied ? takenBack(task, link, context, changes) : Optional.empty();
    changes.add(forgotten(link, left, ended, over));
    int growth = live(left) - live(link.steps());
    return new RowPlan(task.result(), growth, changes, List.of(entry(task, child, changes)));
  }

  private static AuditEntry entry(
      RowTask.Reverse task, Optional<ContactPointId> child, List<Change> changes) {
    RowProvenance act = task.provenance();
    String reason = changes.stream().anyMatch(PlanReversal::leavesUnnamed) ? UNNAMED : null;
    AuditEvent event =
        child
            .<AuditEvent>map(id -> new ChildTouched(ChildAct.REVERSE_ROWS, id, List.of(), reason))
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

  /** What the upload let wait in the open goes; answers whether anything did. */
  private static boolean endWaiting(
      RowTask.Reverse task, SourceLink link, MatchContext context, List<Change> changes) {
    return context
        .waitingOf(link)
        .filter(row -> row.upload().equals(task.provenance().upload()))
        .map(row -> changes.add(new Change.WaitingRowDeleted(row)))
        .orElse(false);
  }

  /**
   * What waits for a hidden child's team was brought by the last step that made or asked for it.
   */
  private static boolean endWithheld(RowTask.Reverse task, SourceLink link, List<Change> changes) {
    SourceLink.Withheld withheld = link.withheld();
    boolean ours =
        link.steps().reversed().stream()
            .filter(step -> step.outcome() != RowOutcome.UNCHANGED)
            .findFirst()
            .filter(step -> isOurs(task, step))
            .isPresent();
    if (withheld == null || !ours) {
      return false;
    }
    changes.add(new Change.QuarantineEnded(withheld.child(), withheld.review()));
    return true;
  }

  /** Answers the record that it was taken out of, as everybody knows of it. */
  private Optional<ContactPointId> takenBack(
      RowTask.Reverse task, SourceLink link, MatchContext context, List<Change> changes) {
    Optional<ApparentRecord> made = context.apparentOf(link);
    made.ifPresent(apparent -> changes.addAll(takenBack(task, apparent, context)));
    Optional<ChildRecord> child = context.linkedTo(link);
    child.ifPresent(record -> changes.addAll(takenBack(task, record)));
    return made.map(ApparentRecord::id).or(() -> child.map(ChildRecord::id));
  }

  private static List<Change> takenBack(RowTask.Reverse task, ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> TakeBack.from(open, task.key(), task.provenance().upload());
      case ChildRecord.Shielded hidden -> hiddenAway(task, hidden);
      case ChildRecord.Merged ignored -> List.of();
    };
  }

  private static List<Change> hiddenAway(RowTask.Reverse task, ChildRecord.Shielded hidden) {
    return List.of(
        new Change.ActHiddenAway(hidden.id(), task.provenance().upload()),
        new Change.EpochHeld(hidden.id(), hidden.revision().shieldEpoch()));
  }

  /** What appeared to be made goes like the real thing; what the team has claimed goes with it. */
  private List<Change> takenBack(RowTask.Reverse task, ApparentRecord made, MatchContext context) {
    List<Change> changes = new ArrayList<>();
    for (Change change : TakeBack.from(made.record(), task.key(), task.provenance().upload())) {
      changes.addAll(
          change instanceof Change.RecordSaved saved
                  && saved.after() instanceof ChildRecord.Open after
              ? ApparentChanges.next(made, made.with(after), sounds)
              : ApparentChanges.ended(made, sounds));
    }
    if (made.isClaimed(task.key())) {
      context
          .record(made.looksLike())
          .ifPresent(
              child ->
                  changes.addAll(
                      child instanceof ChildRecord.Shielded hidden
                          ? hiddenAway(task, hidden)
                          : takenBack(task, child)));
    }
    return changes;
  }

  private static Change forgotten(
      SourceLink link, List<LinkStep> left, boolean ended, boolean over) {
    if (left.isEmpty()) {
      return new Change.LinkDeleted(link);
    }
    boolean stays =
        LinkHistory.applied(left).isPresent()
            || (link.quarantined() && link.withheld() != null && !over);
    return new Change.LinkSaved(
        link,
        new SourceLink(
            link.key(),
            stays ? link.child() : null,
            ended ? null : link.review(),
            link.quarantined() && stays,
            over ? null : link.withheld(),
            left,
            link.version() + 1));
  }
}
