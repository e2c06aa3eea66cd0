package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.record.ShieldedPairs.Pair;

/**
 * Merges in which a shielded child takes part: proposed by its team and approved by somebody else,
 * to be merged as to be unmerged (rules §4). Each record keeps its number, face, shield and
 * council, so that nobody else sees anything of it; what is joined is a link that the shielding
 * function alone can read.
 */
@Singleton
final class ShieldedMerges {
  private final ShieldedPairs pairs;
  private final JoinShielded join;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  ShieldedMerges(ShieldedPairs pairs, JoinShielded join, Commits commits, Ids ids, Clock clock) {
    this.pairs = pairs;
    this.join = join;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Does what the command says. */
  ShieldedMergeOutcome handle(ShieldedMergeCommand command) {
    return switch (command) {
      case ShieldedMergeCommand.Propose propose -> propose(propose);
      case ShieldedMergeCommand.Approve approve -> approve(approve);
      case ShieldedMergeCommand.ProposeUndo undo -> proposeUndo(undo);
      case ShieldedMergeCommand.Distinguish apart -> distinguish(apart);
    };
  }

  private ShieldedMergeOutcome propose(ShieldedMergeCommand.Propose command) {
    Optional<Pair> pair = pairs.pair(command.caller(), command.into(), command.duplicate());
    if (pair.isEmpty()) {
      return new ShieldedMergeOutcome.Refused(Denial.OTHER_COUNCIL, command.into());
    }
    Optional<ShieldedMergeOutcome.Hindered> hindrance = pairs.hindrance(pair.get());
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    Merge merge =
        new Merge(
            ids.next(),
            command.into(),
            command.duplicate(),
            Merge.State.PROPOSED,
            command.reason(),
            command.caller().account().person(),
            1);
    return settled(
        commits.commit(
            List.of(new Change.MergeSaved(null, merge), command.answer().naming(merge.id())),
            entries(command, ChildAct.PROPOSE_MERGE, merge)),
        merge);
  }

  private ShieldedMergeOutcome approve(ShieldedMergeCommand.Approve command) {
    Merge merge = command.merge();
    Optional<Pair> pair = pairs.pair(command.caller(), merge.into(), merge.duplicate());
    if (pair.isEmpty()) {
      return new ShieldedMergeOutcome.Unknown();
    }
    if (command.caller().involves(merge.proposedBy())) {
      return new ShieldedMergeOutcome.Refused(Denial.SAME_PERSON, merge.into());
    }
    return switch (merge.state()) {
      case PROPOSED ->
          pairs
              .hindrance(pair.get())
              .<ShieldedMergeOutcome>map(hindered -> hindered)
              .orElseGet(() -> join(command, pair.get()));
      case UNDO_PROPOSED -> part(command, pair.get());
      case DONE, UNDONE -> ShieldedPairs.outOfTurn("The merge is not waiting for approval.");
    };
  }

  /** Proposes to part them again; to propose it twice is to propose it once. */
  private ShieldedMergeOutcome proposeUndo(ShieldedMergeCommand.ProposeUndo command) {
    Merge merge = command.merge();
    Optional<Pair> pair = pairs.pair(command.caller(), merge.into(), merge.duplicate());
    if (pair.isEmpty()) {
      return new ShieldedMergeOutcome.Unknown();
    }
    if (merge.state() == Merge.State.UNDONE) {
      return settled(
          commits.commit(List.of(), entries(command, ChildAct.PROPOSE_UNDO_MERGE, merge)), merge);
    }
    if (!merge.stands() || !pairs.isJoined(pair.get())) {
      return ShieldedPairs.outOfTurn(
          "The merge can't be undone in the present state of the records.");
    }
    Merge proposed =
        merge.state() == Merge.State.DONE
            ? merge.undoProposed(command.caller().account().person())
            : merge;
    return settled(
        commits.commit(
            proposed.equals(merge) ? List.of() : List.of(new Change.MergeSaved(merge, proposed)),
            entries(command, ChildAct.PROPOSE_UNDO_MERGE, merge)),
        proposed);
  }

  /** Remembers for good that they are two children. */
  private ShieldedMergeOutcome distinguish(ShieldedMergeCommand.Distinguish command) {
    Optional<Pair> pair = pairs.pair(command.caller(), command.one(), command.other());
    if (pair.isEmpty()) {
      return new ShieldedMergeOutcome.Refused(Denial.OTHER_COUNCIL, command.one());
    }
    if (pairs.areOne(pair.get())) {
      return new ShieldedMergeOutcome.Hindered("same-record", "Both numbers are of one record.");
    }
    return distinguished(
        command,
        commits.commit(
            command.answer() == null
                ? List.of()
                : List.of(
                    apart(pair.get().into(), command.other()),
                    apart(pair.get().duplicate(), command.one()),
                    command.answer()),
            List.of(distinction(command, command.one()), distinction(command, command.other()))));
  }

  private AuditEntry distinction(ShieldedMergeCommand.Distinguish command, ContactPointId child) {
    return entry(
        command,
        new ChildTouched(ChildAct.DISTINGUISH_CHILDREN, child, List.of(), command.reason()));
  }

  private static ShieldedMergeOutcome distinguished(
      ShieldedMergeCommand.Distinguish command, Commits.Outcome outcome) {
    return switch (outcome) {
      case Commits.Committed committed ->
          new ShieldedMergeOutcome.Distinguished(
              Disclosed.by(committed, new Distinctions.Pair(command.one(), command.other())));
      case Commits.Outcome refused -> new ShieldedMergeOutcome.NotCommitted(refused);
    };
  }

  private static ShieldedMergeOutcome settled(Commits.Outcome outcome, Merge merge) {
    return switch (outcome) {
      case Commits.Committed committed ->
          new ShieldedMergeOutcome.Settled(Disclosed.by(committed, merge));
      case Commits.Outcome refused -> new ShieldedMergeOutcome.NotCommitted(refused);
    };
  }

  private static Change apart(ChildRecord record, ContactPointId other) {
    return switch (record) {
      case ChildRecord.Open open ->
          new Change.RecordSaved(open, open.distinguishedFrom(Set.of(other)).revised());
      case ChildRecord.Shielded shielded ->
          new Change.RecordSaved(shielded, shielded.distinguishedFrom(Set.of(other)));
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer stands alone");
    };
  }

  private ShieldedMergeOutcome join(ShieldedMergeCommand.Approve command, Pair pair) {
    Merge merge = command.merge();
    Optional<List<Change>> joining = join.changes(pair);
    if (joining.isEmpty()) {
      return ShieldedPairs.outOfTurn("The records are no longer as they were.");
    }
    Merge done = merge.becoming(Merge.State.DONE);
    List<Change> changes = new ArrayList<>(joining.get());
    changes.add(new Change.MergeSaved(merge, done));
    changes.add(command.answer());
    Commits.Outcome outcome =
        commits.commit(changes, entries(command, ChildAct.APPROVE_MERGE, merge));
    if (outcome instanceof Commits.Committed) {
      join.propagate(merge.into());
      join.propagate(merge.duplicate());
    }
    return settled(outcome, done);
  }

  /** Each record stays shielded on its own until its shield is reviewed. */
  private ShieldedMergeOutcome part(ShieldedMergeCommand.Approve command, Pair pair) {
    Merge merge = command.merge();
    if (!pairs.isJoined(pair)) {
      return ShieldedPairs.outOfTurn(
          "The merge can't be undone in the present state of the records.");
    }
    Merge undone = merge.becoming(Merge.State.UNDONE);
    List<Change> changes =
        List.of(
            new Change.RevisionHeld(pair.into().id(), pair.into().revision()),
            new Change.RevisionHeld(pair.duplicate().id(), pair.duplicate().revision()),
            new Change.HiddenMergeEnded(merge.duplicate(), merge.into()),
            new Change.MergeSaved(merge, undone),
            command.answer());
    return settled(commits.commit(changes, entries(command, ChildAct.UNDO_MERGE, merge)), undone);
  }

  private List<AuditEntry> entries(ShieldedMergeCommand command, ChildAct act, Merge merge) {
    return List.of(
        entry(command, new ChildTouched(act, merge.into(), List.of(), merge.reason())),
        entry(command, new ChildTouched(act, merge.duplicate(), List.of(), merge.reason())));
  }

  private AuditEntry entry(ShieldedMergeCommand command, AuditEvent event) {
    return new AuditEntry(clock.instant(), command.actor(), event);
  }
}
