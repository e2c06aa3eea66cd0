package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** Undoes a merge of open records, for the team of the council that answers for them (rules §4). */
@Singleton
public final class UndoMerge {

  private final FindMerge findMerge;
  private final Children children;
  private final PartRecords partRecords;
  private final Commits commits;
  private final Clock clock;

  public UndoMerge(
      FindMerge findMerge,
      Children children,
      PartRecords partRecords,
      Commits commits,
      Clock clock) {
    this.findMerge = findMerge;
    this.children = children;
    this.partRecords = partRecords;
    this.commits = commits;
    this.clock = clock;
  }

  /** Undoes it, or says why not. */
  public UndoMergeOutcome handle(UndoMergeCommand command) {
    return findMerge
        .findOf(command.into(), command.mergeId())
        .map(merge -> decided(command, merge))
        .orElseGet(UndoMergeOutcome.Unknown::new);
  }

  /**
   * Responsibility is checked first: another council gets the same answer whether a merge is in
   * force or undone.
   */
  private UndoMergeOutcome decided(UndoMergeCommand command, Merge merge) {
    return switch (children
        .surviving(merge.into())
        .filter(record -> !record.isArchived(London.today(clock)))
        .orElse(null)) {
      case ChildRecord.Open open when !command.caller().account().worksFor(open.responsible()) ->
          new UndoMergeOutcome.Refused(Denial.OTHER_COUNCIL);
      case ChildRecord.Open open -> undo(command, merge, open);
      case ChildRecord.Shielded ignored -> new UndoMergeOutcome.Apart(merge);
      case null -> new UndoMergeOutcome.Unknown();
    };
  }

  private UndoMergeOutcome undo(UndoMergeCommand command, Merge merge, ChildRecord.Open survivor) {
    if (merge.state() == Merge.State.UNDONE) {
      return new UndoMergeOutcome.AlreadyUndone(merge);
    }
    if (merge.stands() && !survivor.id().equals(merge.into())) {
      return new UndoMergeOutcome.MergedSince();
    }
    return merge.stands()
            && children.find(merge.duplicate()).orElse(null) instanceof ChildRecord.Merged pointer
            && pointer.into().equals(survivor.id())
        ? partRecords
            .of(merge, survivor, pointer)
            .map(parting -> commit(command, parting))
            .orElseGet(UndoMergeOutcome.NothingLeft::new)
        : undoneMeanwhile(command, merge, survivor);
  }

  /** Who read the merge before and the records after somebody else undid it must look again. */
  private UndoMergeOutcome undoneMeanwhile(
      UndoMergeCommand command, Merge merge, ChildRecord.Open survivor) {
    return findMerge
        .find(merge.id())
        .filter(now -> !now.equals(merge))
        .map(now -> undo(command, now, survivor))
        .orElseGet(UndoMergeOutcome.OutOfTurn::new);
  }

  private UndoMergeOutcome commit(UndoMergeCommand command, PartRecords.Parting parting) {
    return switch (commits.commit(parting.changes(), entries(command, parting))) {
      case Commits.Committed committed ->
          new UndoMergeOutcome.Undone(Disclosed.by(committed, parting.undone()));
      case Commits.Outcome refused -> new UndoMergeOutcome.NotCommitted(refused);
    };
  }

  private List<AuditEntry> entries(UndoMergeCommand command, PartRecords.Parting parting) {
    Merge merge = parting.undone();
    Instant now = clock.instant();
    List<AuditEntry> entries =
        new ArrayList<>(
            PairEntries.of(
                now,
                command.caller(),
                ChildAct.UNDO_MERGE,
                merge.into(),
                merge.duplicate(),
                merge.reason()));
    Actor team = Actor.of(command.caller(), Role.MANAGEMENT_TEAM);
    parting.reviews().stream()
        .map(review -> new WorkDone(WorkAct.ROW_TO_REVIEW, review, List.of()))
        .forEach(event -> entries.add(new AuditEntry(now, team, event)));
    return entries;
  }
}
