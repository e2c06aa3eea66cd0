package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.record.ShieldedPairs.Pair;

/** Remembers for good that two children, of whom one is shielded at least, are not the same. */
@Singleton
final class DistinguishShielded {
  private final ShieldedPairs pairs;
  private final Commits commits;
  private final Clock clock;

  DistinguishShielded(ShieldedPairs pairs, Commits commits, Clock clock) {
    this.pairs = pairs;
    this.commits = commits;
    this.clock = clock;
  }

  ShieldedMergeOutcome handle(ShieldedMergeCommand.Distinguish command) {
    return pairs
        .pair(command.caller(), command.one(), command.other())
        .map(pair -> distinguish(command, pair))
        .orElseGet(() -> new ShieldedMergeOutcome.Refused(Denial.OTHER_COUNCIL, command.one()));
  }

  private ShieldedMergeOutcome distinguish(ShieldedMergeCommand.Distinguish command, Pair pair) {
    Change.AnswerRemembered answer = command.answer();
    if (answer != null && pairs.areOne(pair)) {
      return ShieldedPairs.sameRecord();
    }
    Commits.Outcome outcome =
        commits.commit(
            answer == null ? List.of() : changes(pair, answer),
            MergeEntries.of(
                clock.instant(),
                command,
                ChildAct.DISTINGUISH_CHILDREN,
                command.one(),
                command.other(),
                command.reason()));
    return switch (outcome) {
      case Commits.Committed committed ->
          new ShieldedMergeOutcome.Distinguished(
              Disclosed.by(committed, new Distinctions.Pair(command.one(), command.other())));
      case Commits.Outcome refused -> new ShieldedMergeOutcome.NotCommitted(refused);
    };
  }

  /** Every record of each child keeps it, so that it holds for each once a merge is undone. */
  private List<Change> changes(Pair pair, Change.AnswerRemembered answer) {
    List<Change> changes = new ArrayList<>(List.of(answer));
    addAll(changes, pair.into(), pair.duplicate());
    addAll(changes, pair.duplicate(), pair.into());
    return changes;
  }

  private void addAll(List<Change> changes, ChildRecord of, ChildRecord other) {
    pairs.together(of).stream()
        .filter(record -> !(record instanceof ChildRecord.Merged))
        .forEach(record -> changes.add(distinct(record, other)));
  }

  private static Change distinct(ChildRecord record, ChildRecord other) {
    return switch (record) {
      case ChildRecord.Open open ->
          new Change.RecordSaved(open, open.distinguishedFrom(numbersOf(other)).revised());
      case ChildRecord.Shielded shielded ->
          new Change.RecordSaved(shielded, shielded.distinguishedFrom(numbersOf(other)));
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer stands alone");
    };
  }

  /** What is merged into a shielded record is hidden, so another record must not name it. */
  private static Set<ContactPointId> numbersOf(ChildRecord record) {
    return record instanceof ChildRecord.Open open
        ? Distinctions.numbersOf(open)
        : Set.of(record.id());
  }
}
