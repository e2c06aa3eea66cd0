package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.record.ShieldedPairs.Pair;

/**
 * Approves what somebody else proposed, to join two records or to part them again (rules §4). Each
 * record keeps its number, face, shield and council, so that nobody else sees anything of it; what
 * is joined is a link that the shielding function alone can read.
 */
@Singleton
final class ApproveMerge {
  private final ShieldedPairs pairs;
  private final JoinShielded join;
  private final Commits commits;
  private final Clock clock;

  ApproveMerge(ShieldedPairs pairs, JoinShielded join, Commits commits, Clock clock) {
    this.pairs = pairs;
    this.join = join;
    this.commits = commits;
    this.clock = clock;
  }

  ShieldedMergeOutcome handle(ShieldedMergeCommand.Approve command) {
    Merge merge = command.merge();
    return pairs
        .pair(command.caller(), merge.into(), merge.duplicate())
        .map(pair -> approve(command, pair))
        .orElseGet(ShieldedMergeOutcome.Unknown::new);
  }

  private ShieldedMergeOutcome approve(ShieldedMergeCommand.Approve command, Pair pair) {
    Merge merge = command.merge();
    if (command.caller().involves(merge.proposedBy())) {
      return new ShieldedMergeOutcome.Refused(Denial.SAME_PERSON, merge.into());
    }
    return switch (merge.state()) {
      case PROPOSED ->
          pairs
              .hindrance(pair)
              .<ShieldedMergeOutcome>map(hindered -> hindered)
              .orElseGet(() -> join(command, pair));
      case UNDO_PROPOSED -> part(command, pair);
      case DONE, UNDONE -> ShieldedPairs.outOfTurn("The merge is not waiting for approval.");
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
    List<AuditEntry> entries = entries(command, ChildAct.APPROVE_MERGE);
    entries.addAll(entriesOfMerged(command, joining.get()));
    Commits.Outcome outcome = commits.commit(changes, entries);
    if (outcome instanceof Commits.Committed) {
      join.propagate(merge.into());
      join.propagate(merge.duplicate());
    }
    return ShieldedMergeOutcome.settled(outcome, done);
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
    Commits.Outcome outcome = commits.commit(changes, entries(command, ChildAct.UNDO_MERGE));
    return ShieldedMergeOutcome.settled(outcome, undone);
  }

  private List<AuditEntry> entries(ShieldedMergeCommand.Approve command, ChildAct act) {
    return new ArrayList<>(MergeEntries.of(clock.instant(), command, act, command.merge()));
  }

  /** Numbers that were merged into the open record are hidden with it. */
  private List<AuditEntry> entriesOfMerged(
      ShieldedMergeCommand.Approve command, List<Change> joining) {
    Merge merge = command.merge();
    return Hiding.otherShields(joining, merge.into())
        .map(Shield::child)
        .filter(child -> !child.equals(merge.duplicate()))
        .map(
            child ->
                new AuditEntry(
                    clock.instant(),
                    command.actor(),
                    ChildTouched.of(ChildAct.SHIELD_PROPAGATED, child)))
        .toList();
  }
}
