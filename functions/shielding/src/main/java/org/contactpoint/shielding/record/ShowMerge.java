package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.shielding.record.ShieldedPairs.MergedPair;
import org.contactpoint.shielding.record.ShieldedPairs.Pair;

/**
 * Shows both faces of a merge in which a shielded child takes part, so that whoever approves it
 * sees whom it joins or parts (rules §4.17). Each of the two has its entry before anything is
 * shown.
 */
@Singleton
final class ShowMerge {
  private final ShieldedPairs pairs;
  private final HiddenLife lives;
  private final Commits commits;
  private final Clock clock;

  ShowMerge(ShieldedPairs pairs, HiddenLife lives, Commits commits, Clock clock) {
    this.pairs = pairs;
    this.lives = lives;
    this.commits = commits;
    this.clock = clock;
  }

  ShieldedMergeOutcome handle(ShieldedMergeCommand.Look command) {
    Merge merge = command.merge();
    return pairs
        .pair(command.caller(), merge.into(), merge.duplicate())
        .filter(pair -> areLive(command, pair))
        .map(pair -> entered(command, pair))
        .orElseGet(ShieldedMergeOutcome.Unknown::new);
  }

  private boolean areLive(ShieldedMergeCommand.Look command, Pair pair) {
    LocalDate today = London.today(clock);
    return Stream.of(pair.into(), pair.duplicate())
        .allMatch(
            record ->
                switch (record) {
                  case ChildRecord.Shielded hidden ->
                      lives.courseFor(command.caller(), hidden).on(today).isLive();
                  case ChildRecord open -> !open.isArchived(today);
                });
  }

  private ShieldedMergeOutcome entered(ShieldedMergeCommand.Look command, Pair pair) {
    Merge merge = command.merge();
    return switch (commits.commit(
        List.of(), MergeEntries.of(clock.instant(), command, ChildAct.READ_MERGE, merge))) {
      case Commits.Committed committed ->
          new ShieldedMergeOutcome.Shown(
              Disclosed.by(committed, new MergedPair(merge, pair.into(), pair.duplicate())));
      case Commits.Outcome refused -> new ShieldedMergeOutcome.NotCommitted(refused);
    };
  }
}
