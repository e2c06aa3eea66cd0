package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.Ids;

/** Merges two open records of the caller's own council (rules §4). */
@Singleton
public final class MergeChildren {

  private final FindPair findPair;
  private final Children children;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public MergeChildren(
      FindPair findPair, Children children, Commits commits, Ids ids, Clock clock) {
    this.findPair = findPair;
    this.children = children;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Merges them, or says why not. */
  public MergeOutcome handle(MergeChildrenCommand command) {
    return switch (findPair.find(command.into(), command.duplicate())) {
      case FindPair.Both pair -> decided(command, pair);
      case FindPair.Apart apart -> new MergeOutcome.Apart(apart.one(), apart.other());
      case FindPair.Unknown ignored -> new MergeOutcome.Unknown();
    };
  }

  private MergeOutcome decided(MergeChildrenCommand command, FindPair.Both pair) {
    return switch (pair.decide(command.caller(), Action.MERGE_CHILDREN)) {
      case Decision.Denied denied -> new MergeOutcome.Refused(denied.because());
      case Decision.Permitted ignored when pair.isOneRecord() -> new MergeOutcome.SameRecord();
      case Decision.Permitted ignored when areDistinct(pair) -> new MergeOutcome.Distinct();
      case Decision.Permitted ignored when Merging.areTooMany(pair.one(), pair.other()) ->
          new MergeOutcome.TooMany();
      case Decision.Permitted ignored -> merge(command, pair);
    };
  }

  private boolean areDistinct(FindPair.Both pair) {
    return Distinctions.between(
        Distinctions.together(pair.one(), children), Distinctions.together(pair.other(), children));
  }

  private MergeOutcome merge(MergeChildrenCommand command, FindPair.Both pair) {
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(pair.one(), pair.other());
    if (RecordLimits.exceeded(pair.one(), joined.survivor()).isPresent()) {
      return new MergeOutcome.NotCommitted(new Commits.Full());
    }
    Instant now = clock.instant();
    Merge merge =
        new Merge(
            ids.next(),
            pair.one().id(),
            pair.other().id(),
            Merge.State.DONE,
            command.reason().code(),
            command.caller().account().person(),
            now,
            marks(pair.one()),
            1);
    Commits.Outcome outcome =
        commits.commit(
            List.of(
                new Change.RecordSaved(pair.one(), joined.survivor()),
                new Change.RecordSaved(pair.other(), joined.other()),
                new Change.MergeSaved(null, merge),
                command.answer().naming(merge.id())),
            PairEntries.of(
                now,
                command.caller(),
                ChildAct.MERGE_CHILDREN,
                merge.into(),
                merge.duplicate(),
                merge.reason()));
    return switch (outcome) {
      case Commits.Committed committed -> new MergeOutcome.Merged(Disclosed.by(committed, merge));
      case Commits.Outcome refused -> new MergeOutcome.NotCommitted(refused);
    };
  }

  private static Set<String> marks(ChildRecord.Open record) {
    return record.statements().stream()
        .map(statement -> statement.key().mark())
        .collect(Collectors.toSet());
  }
}
