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
import org.contactpoint.domain.commit.ApparentChanges;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.row.MatchContext;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.row.RowProvenance;

/**
 * Takes back all that an upload made of one source record. It looks at the memory of the record,
 * not at what lies hidden, so that it comes to the same for every child (the rules, §6).
 */
final class ReverseRow {
  /** The reason in the trail where a child is left whom no source names any more. */
  static final String UNNAMED = "no-source-names-the-child";

  private final RowProvenance act;
  private final StatementKey key;
  private final RowResult result;
  private final Sounds sounds;

  ReverseRow(RowProvenance act, StatementKey key, RowResult result, Sounds sounds) {
    this.sounds = sounds;
    this.act = act;
    this.key = key;
    this.result = result;
  }

  /** The plan; nothing where the upload left nothing, or it was taken back before. */
  RowPlan plan(MatchContext context) {
    return context
        .link(key)
        .filter(link -> link.steps().stream().anyMatch(this::isOurs))
        .map(link -> plan(link, context))
        .orElseGet(() -> new RowPlan(result, 0, List.of(), List.of()));
  }

  private boolean isOurs(LinkStep step) {
    return step.upload().equals(act.upload());
  }

  private RowPlan plan(SourceLink link, MatchContext context) {
    List<LinkStep> left = link.steps().stream().filter(step -> !isOurs(step)).toList();
    List<Change> changes = new ArrayList<>();
    boolean ended = endWaiting(link, context, changes);
    boolean over = endWithheld(link, changes);
    Optional<ContactPointId> child =
        link.steps().stream().filter(this::isOurs).anyMatch(LinkHistory::isApplied)
            ? takenBack(link, context, changes)
            : Optional.empty();
    changes.add(forgotten(link, left, ended, over));
    int growth = live(left) - live(link.steps());
    return new RowPlan(result, growth, changes, List.of(entry(child, changes)));
  }

  private AuditEntry entry(Optional<ContactPointId> child, List<Change> changes) {
    String reason = changes.stream().anyMatch(ReverseRow::leavesUnnamed) ? UNNAMED : null;
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
  private boolean endWaiting(SourceLink link, MatchContext context, List<Change> changes) {
    return context
        .waitingOf(link)
        .filter(row -> row.upload().equals(act.upload()))
        .map(row -> changes.add(new Change.WaitingRowDeleted(row)))
        .orElse(false);
  }

  /**
   * What waits for a hidden child's team was brought by the last step that made or asked for it.
   */
  private boolean endWithheld(SourceLink link, List<Change> changes) {
    SourceLink.Withheld withheld = link.withheld();
    boolean ours =
        link.steps().reversed().stream()
            .filter(step -> step.outcome() != RowOutcome.UNCHANGED)
            .findFirst()
            .filter(this::isOurs)
            .isPresent();
    if (withheld == null || !ours) {
      return false;
    }
    changes.add(new Change.QuarantineEnded(withheld.child(), withheld.review()));
    return true;
  }

  /** Answers the record that it was taken out of, as everybody knows of it. */
  private Optional<ContactPointId> takenBack(
      SourceLink link, MatchContext context, List<Change> changes) {
    Optional<ApparentRecord> made = context.apparentOf(link);
    made.ifPresent(apparent -> changes.addAll(takenBack(apparent, context)));
    Optional<ChildRecord> child = context.linkedTo(link);
    child.ifPresent(record -> changes.addAll(takenBack(record)));
    return made.map(ApparentRecord::id).or(() -> child.map(ChildRecord::id));
  }

  private List<Change> takenBack(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> TakeBack.from(open, key, act.upload());
      case ChildRecord.Shielded hidden -> hiddenAway(hidden);
      case ChildRecord.Merged ignored -> List.of();
    };
  }

  private List<Change> hiddenAway(ChildRecord.Shielded hidden) {
    return List.of(
        new Change.ActHiddenAway(hidden.id(), act.upload()),
        new Change.EpochHeld(hidden.id(), hidden.revision().shieldEpoch()));
  }

  /** What appeared to be made goes like the real thing; what the team has claimed goes with it. */
  private List<Change> takenBack(ApparentRecord made, MatchContext context) {
    List<Change> changes = new ArrayList<>();
    for (Change change : TakeBack.from(made.record(), key, act.upload())) {
      changes.addAll(
          change instanceof Change.RecordSaved saved
                  && saved.after() instanceof ChildRecord.Open after
              ? ApparentChanges.next(made, made.with(after), sounds)
              : ApparentChanges.ended(made, sounds));
    }
    if (made.isClaimed(key)) {
      context
          .record(made.looksLike())
          .ifPresent(
              child ->
                  changes.addAll(
                      child instanceof ChildRecord.Shielded hidden
                          ? hiddenAway(hidden)
                          : takenBack(child)));
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
