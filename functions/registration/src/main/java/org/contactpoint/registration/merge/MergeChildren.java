package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.linkage.StatementsSinceMerge;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * Merges two open records of the caller's own council, undoes a merge, or records that two are
 * distinct.
 */
@Singleton
public final class MergeChildren {

  private final Children children;
  private final SourceLinks links;
  private final StatementsSinceMerge meanwhile;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public MergeChildren(
      Children children,
      SourceLinks links,
      ComparableWords words,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.children = children;
    this.links = links;
    this.meanwhile = new StatementsSinceMerge(words);
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Two open records and why. */
  public record Pair(ChildRecord.Open into, ChildRecord.Open other, MergeReason reason) {}

  /** Joins them. */
  public MergeOutcome join(Caller caller, Pair pair, PendingAnswer answer) {
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
            marks(pair.into()),
            1);
    return commit(
        merge,
        List.of(
            new Change.RecordSaved(pair.into(), joined.survivor()),
            new Change.RecordSaved(pair.other(), joined.other()),
            new Change.MergeSaved(null, merge),
            answer.naming(merge.id())),
        entries(caller, ChildAct.MERGE_CHILDREN, merge));
  }

  private static Set<String> marks(ChildRecord.Open record) {
    return record.statements().stream()
        .map(statement -> statement.key().mark())
        .collect(Collectors.toSet());
  }

  /**
   * Parts them exactly as they were joined, with what was said since; whose that is is decided
   * anew.
   */
  public MergeOutcome part(
      Caller caller, Merge merge, ChildRecord.Open survivor, ChildRecord.Merged pointer) {
    if (!caller.account().worksFor(survivor.responsible())) {
      return new MergeOutcome.Refused(Denial.OTHER_COUNCIL);
    }
    Merging.Parted own = Merging.own(survivor, pointer, Distinctions.together(survivor, children));
    if (own.leavesOneUnnamed()) {
      return new MergeOutcome.OutOfTurn(
          "out-of-turn", "Nothing is left of one of the records but what the other says.");
    }
    Map<StatementKey, SourceLink> known =
        links.findAll(
            StatementsSinceMerge.meanwhile(merge, own).stream().map(Statement::key).toList());
    StatementsSinceMerge.Decided decided = meanwhile.decide(merge, survivor, own, known);
    Merging.Pair<ChildRecord.Open> parted = Merging.part(survivor, pointer, decided.parted());
    Merge undone = merge.becoming(Merge.State.UNDONE);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(survivor, parted.survivor()));
    changes.add(new Change.RecordSaved(pointer, parted.other()));
    changes.add(new Change.MergeSaved(merge, undone));
    List<AuditEntry> entries = new ArrayList<>(entries(caller, ChildAct.UNDO_MERGE, merge));
    decided.moved().stream()
        .flatMap(key -> Stream.ofNullable(known.get(key)))
        .forEach(link -> changes.add(new Change.LinkSaved(link, link.relinked(merge.duplicate()))));
    for (StatementsSinceMerge.Doubtful doubtful : decided.doubtful()) {
      String review = ids.next();
      changes.addAll(
          toAPerson(
              review,
              doubtful,
              survivor.responsible(),
              Objects.requireNonNull(known.get(doubtful.statement().key()))));
      entries.add(
          new AuditEntry(
              clock.instant(),
              Actor.of(caller, Role.MANAGEMENT_TEAM),
              new WorkDone(WorkAct.ROW_TO_REVIEW, review, List.of())));
    }
    return commit(undone, changes, entries);
  }

  /** The row waits for a person, as it would have if it had come now. */
  private List<Change> toAPerson(
      String review, StatementsSinceMerge.Doubtful doubtful, Authority listedTo, SourceLink link) {
    WaitingRow row =
        new WaitingRow(
            review,
            link.last().upload(),
            Row.of(doubtful.statement(), link.last()),
            doubtful.statement().key().source().authority(),
            listedTo,
            doubtful.candidates(),
            "merge-undone",
            clock.instant(),
            false,
            1);
    return List.of(
        new Change.WaitingRowSaved(null, row), new Change.LinkSaved(link, link.waiting(review)));
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
    return Distinctions.between(
        Distinctions.together(pair.into(), children),
        Distinctions.together(pair.other(), children));
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
