package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/**
 * Remembers for good that two children of the caller's own council are not the same: later files do
 * not join them (rules §4). It is said of each record as the team sees it, and so of every number
 * that was merged into it: it still holds once such a merge is undone.
 */
@Singleton
public final class DistinguishChildren {

  private final FindPair findPair;
  private final Commits commits;
  private final Clock clock;

  public DistinguishChildren(FindPair findPair, Commits commits, Clock clock) {
    this.findPair = findPair;
    this.commits = commits;
    this.clock = clock;
  }

  /** Remembers it, or says why not. */
  public DistinctionOutcome handle(DistinguishChildrenCommand command) {
    return switch (findPair.find(command.one(), command.other())) {
      case FindPair.Both pair -> decided(command, pair);
      case FindPair.Apart apart -> new DistinctionOutcome.Apart(apart.one(), apart.other());
      case FindPair.Unknown ignored -> new DistinctionOutcome.Unknown();
    };
  }

  private DistinctionOutcome decided(DistinguishChildrenCommand command, FindPair.Both pair) {
    Change.AnswerRemembered answer = command.answer();
    return switch (pair.decide(command.caller(), Action.DISTINGUISH_CHILDREN)) {
      case Decision.Denied denied -> new DistinctionOutcome.Refused(denied.because());
      case Decision.Permitted ignored when answer == null ->
          new DistinctionOutcome.Repeated(numbers(pair));
      case Decision.Permitted ignored when pair.isOneRecord() ->
          new DistinctionOutcome.SameRecord();
      case Decision.Permitted ignored -> distinguish(command, pair, answer);
    };
  }

  private static Distinctions.Pair numbers(FindPair.Both pair) {
    return new Distinctions.Pair(pair.one().id(), pair.other().id());
  }

  private DistinctionOutcome distinguish(
      DistinguishChildrenCommand command, FindPair.Both pair, Change.AnswerRemembered answer) {
    ChildRecord.Open one =
        pair.one().distinguishedFrom(Distinctions.numbersOf(pair.other())).revised();
    ChildRecord.Open other =
        pair.other().distinguishedFrom(Distinctions.numbersOf(pair.one())).revised();
    if (RecordLimits.exceeded(pair.one(), one).isPresent()
        || RecordLimits.exceeded(pair.other(), other).isPresent()) {
      return new DistinctionOutcome.NotCommitted(new Commits.Full());
    }
    Commits.Outcome outcome =
        commits.commit(
            List.of(
                new Change.RecordSaved(pair.one(), one),
                new Change.RecordSaved(pair.other(), other),
                answer),
            PairEntries.of(
                clock.instant(),
                command.caller(),
                ChildAct.DISTINGUISH_CHILDREN,
                one.id(),
                other.id(),
                command.reason().code()));
    return switch (outcome) {
      case Commits.Committed committed ->
          new DistinctionOutcome.Distinguished(Disclosed.by(committed, numbers(pair)));
      case Commits.Outcome refused -> new DistinctionOutcome.NotCommitted(refused);
    };
  }
}
