package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.access.Standing;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.Disclosed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.child.ToldApart;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Joins two open records of the caller's own council, parts them again, or tells them apart. */
@Singleton
public final class MergeChildren {

  private final Children children;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public MergeChildren(Children children, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Two open records and why. */
  public record Pair(ChildRecord.Open into, ChildRecord.Open other, MergeReason reason) {}

  /** Joins them. */
  public MergeOutcome join(
      Caller caller,
      Pair pair,
      java.util.function.Function<String, Change.AnswerRemembered> answer) {
    Optional<Denial> denial = denial(caller, Action.MERGE_CHILDREN, pair);
    if (denial.isPresent()) {
      return new MergeOutcome.Refused(denial.get());
    }
    if (areToldApart(pair)) {
      return new MergeOutcome.OutOfTurn(
          "told-apart", "A person has told these two children apart.");
    }
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(pair.into(), pair.other());
    if (RecordLimits.exceeded(pair.into(), joined.survivor()).isPresent()) {
      return new MergeOutcome.NotCommitted(new Commits.Full());
    }
    Merge merge =
        new Merge(
            ids.next(),
            pair.into().id(),
            pair.other().id(),
            Merge.State.DONE,
            pair.reason().code(),
            caller.account().person(),
            1);
    return commit(
        merge,
        List.of(
            new Change.RecordSaved(pair.into(), joined.survivor()),
            new Change.RecordSaved(pair.other(), joined.other()),
            new Change.MergeSaved(null, merge),
            answer.apply(merge.id())),
        entries(caller, ChildAct.MERGE_CHILDREN, merge));
  }

  /** Parts them exactly as they were joined, with what was said since. */
  public MergeOutcome part(
      Caller caller, Merge merge, ChildRecord.Open survivor, ChildRecord.Merged pointer) {
    if (!caller.account().worksFor(survivor.responsible())) {
      return new MergeOutcome.Refused(Denial.OTHER_COUNCIL);
    }
    Merging.Pair<ChildRecord.Open> parted =
        Merging.part(survivor, pointer, ToldApart.together(survivor, children));
    Merge undone = merge.becoming(Merge.State.UNDONE);
    return commit(
        undone,
        List.of(
            new Change.RecordSaved(survivor, parted.survivor()),
            new Change.RecordSaved(pointer, parted.other()),
            new Change.MergeSaved(merge, undone)),
        entries(caller, ChildAct.UNDO_MERGE, merge));
  }

  /** Remembers for good that they are two children: later files do not join them. */
  public Commits.Outcome tellApart(Caller caller, Pair pair, Change.AnswerRemembered answer) {
    ChildRecord.Open one = pair.into().toldApartFrom(Set.of(pair.other().id())).revised();
    ChildRecord.Open other = pair.other().toldApartFrom(Set.of(pair.into().id())).revised();
    if (RecordLimits.exceeded(pair.into(), one).isPresent()
        || RecordLimits.exceeded(pair.other(), other).isPresent()) {
      return new Commits.Full();
    }
    return commits.commit(
        List.of(
            new Change.RecordSaved(pair.into(), one),
            new Change.RecordSaved(pair.other(), other),
            answer),
        List.of(
            entry(caller, ChildAct.DISTINGUISH_CHILDREN, one.id(), pair.reason().code()),
            entry(caller, ChildAct.DISTINGUISH_CHILDREN, other.id(), pair.reason().code())));
  }

  /** Why the caller may not do this to both, empty where they may. */
  public Optional<Denial> denial(Caller caller, Action action, Pair pair) {
    boolean own =
        caller.account().worksFor(pair.into().responsible())
            && caller.account().worksFor(pair.other().responsible());
    Decision decision =
        AccessPolicy.decide(
            caller, action, own ? Set.of(Standing.OWN_COUNCIL) : Set.of(), Denial.OTHER_COUNCIL);
    return decision instanceof Decision.Denied denied
        ? Optional.of(denied.because())
        : Optional.empty();
  }

  private boolean areToldApart(Pair pair) {
    return ToldApart.between(
        ToldApart.together(pair.into(), children), ToldApart.together(pair.other(), children));
  }

  private MergeOutcome commit(Merge merge, List<Change> changes, List<AuditEntry> entries) {
    return switch (commits.commit(new ArrayList<>(changes), entries)) {
      case Commits.Committed committed -> new MergeOutcome.Settled(Disclosed.by(committed, merge));
      case Commits.Outcome refused -> new MergeOutcome.NotCommitted(refused);
    };
  }

  private List<AuditEntry> entries(Caller caller, ChildAct act, Merge merge) {
    return List.of(
        entry(caller, act, merge.into(), merge.reason()),
        entry(caller, act, merge.duplicate(), merge.reason()));
  }

  private AuditEntry entry(Caller caller, ChildAct act, ContactPointId child, String reason) {
    return new AuditEntry(
        clock.instant(),
        Actor.of(caller, Role.MANAGEMENT_TEAM),
        new ChildTouched(act, child, List.of(), reason));
  }
}
