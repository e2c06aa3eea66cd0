package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.record.ShieldedPairs.Pair;

/**
 * Proposes to merge two records of which one is shielded at least; somebody else approves it (rules
 * §4).
 */
@Singleton
final class ProposeMerge {
  private final ShieldedPairs pairs;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  ProposeMerge(ShieldedPairs pairs, Commits commits, Ids ids, Clock clock) {
    this.pairs = pairs;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  ShieldedMergeOutcome handle(ShieldedMergeCommand.Propose command) {
    return pairs
        .pair(command.caller(), command.into(), command.duplicate())
        .map(pair -> propose(command, pair))
        .orElseGet(() -> new ShieldedMergeOutcome.Refused(Denial.OTHER_COUNCIL, command.into()));
  }

  private ShieldedMergeOutcome propose(ShieldedMergeCommand.Propose command, Pair pair) {
    return pairs
        .hindrance(pair)
        .<ShieldedMergeOutcome>map(hindered -> hindered)
        .orElseGet(() -> commit(command));
  }

  private ShieldedMergeOutcome commit(ShieldedMergeCommand.Propose command) {
    Instant now = clock.instant();
    Merge merge =
        new Merge(
            ids.next(),
            command.into(),
            command.duplicate(),
            Merge.State.PROPOSED,
            command.reason(),
            command.caller().account().person(),
            now,
            null,
            1);
    return ShieldedMergeOutcome.settled(
        commits.commit(
            List.of(new Change.MergeSaved(null, merge), command.answer().naming(merge.id())),
            MergeEntries.of(now, command, ChildAct.PROPOSE_MERGE, merge)),
        merge);
  }
}
