package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.shielding.record.ShieldedPairs.Pair;

/**
 * Proposes to part two merged records again, of which one is shielded at least (rules §4). To
 * propose it twice is to propose it once.
 */
@Singleton
final class ProposeUndoMerge {
  private final ShieldedPairs pairs;
  private final Commits commits;
  private final Clock clock;

  ProposeUndoMerge(ShieldedPairs pairs, Commits commits, Clock clock) {
    this.pairs = pairs;
    this.commits = commits;
    this.clock = clock;
  }

  ShieldedMergeOutcome handle(ShieldedMergeCommand.ProposeUndo command) {
    Merge merge = command.merge();
    return pairs
        .pair(command.caller(), merge.into(), merge.duplicate())
        .map(pair -> propose(command, pair))
        .orElseGet(ShieldedMergeOutcome.Unknown::new);
  }

  private ShieldedMergeOutcome propose(ShieldedMergeCommand.ProposeUndo command, Pair pair) {
    Merge merge = command.merge();
    if (merge.state() == Merge.State.UNDONE) {
      return commit(command, merge);
    }
    if (!merge.stands() || !pairs.isJoined(pair)) {
      return ShieldedPairs.outOfTurn(
          "The merge can't be undone in the present state of the records.");
    }
    return commit(
        command,
        merge.state() == Merge.State.DONE
            ? merge.undoProposed(command.caller().account().person(), clock.instant())
            : merge);
  }

  private ShieldedMergeOutcome commit(ShieldedMergeCommand.ProposeUndo command, Merge after) {
    Merge before = command.merge();
    return ShieldedMergeOutcome.settled(
        commits.commit(
            after.equals(before) ? List.of() : List.of(new Change.MergeSaved(before, after)),
            MergeEntries.of(clock.instant(), command, ChildAct.PROPOSE_UNDO_MERGE, before)),
        after);
  }
}
