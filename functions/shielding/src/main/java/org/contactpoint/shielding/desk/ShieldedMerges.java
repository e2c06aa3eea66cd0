package org.contactpoint.shielding.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.MergedRecords;
import org.contactpoint.shielding.hiding.PropagateShield;

/**
 * Merges in which a shielded child takes part: proposed by its team and approved by somebody else,
 * to be joined as to be parted again (the rules, §4). Each record keeps its number, face, shield
 * and council, so that nobody else sees anything of it; what is joined is a link that the shielding
 * function alone can read.
 */
@Singleton
final class ShieldedMerges {

  private static final String MERGE = "mergeId";
  private static final String OUT_OF_TURN = "out-of-turn";

  private final Children children;
  private final MergedRecords merged;
  private final Entitlement entitlement;
  private final Hiding hiding;
  private final PropagateShield travelling;
  private final Commits commits;
  private final Ids ids;

  ShieldedMerges(
      Children children,
      MergedRecords merged,
      Entitlement entitlement,
      Hiding hiding,
      PropagateShield travelling,
      Commits commits,
      Ids ids) {
    this.children = children;
    this.merged = merged;
    this.entitlement = entitlement;
    this.hiding = hiding;
    this.travelling = travelling;
    this.commits = commits;
    this.ids = ids;
  }

  Answer propose(Call call, ContactPointId into, ContactPointId duplicate, String reason) {
    Optional<Pair> pair = pair(call, into, duplicate);
    if (pair.isEmpty()) {
      return Answer.refused(Denial.OTHER_COUNCIL, into);
    }
    Optional<Answer> hindrance = hindrance(pair.get());
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    Merge merge =
        new Merge(
            ids.next(),
            into,
            duplicate,
            Merge.State.PROPOSED,
            reason,
            call.caller().account().person(),
            1);
    return Answer.of(
        commits.commit(
            List.of(
                new Change.MergeSaved(null, merge), call.remember(201, Map.of(MERGE, merge.id()))),
            entries(call, ChildAct.PROPOSE_MERGE, merge)),
        committed -> Answer.created(Disclosed.by(committed, MergeResponse.of(merge))));
  }

  /** Approves what somebody else proposed: to join two records, or to part them again. */
  Answer approve(Call call, Merge merge) {
    Optional<Pair> pair = pair(call, merge.into(), merge.duplicate());
    if (pair.isEmpty()) {
      return Answer.notFound();
    }
    if (call.caller().involves(merge.proposedBy())) {
      return Answer.refused(Denial.SAME_PERSON, merge.into());
    }
    return switch (merge.state()) {
      case PROPOSED -> hindrance(pair.get()).orElseGet(() -> join(call, merge, pair.get()));
      case UNDO_PROPOSED -> part(call, merge, pair.get());
      case DONE, UNDONE -> Answer.conflict(OUT_OF_TURN, "The merge is not waiting for approval.");
    };
  }

  /** Proposes to part them again; to propose it twice is to propose it once. */
  Answer proposeUndo(Call call, Merge merge) {
    Optional<Pair> pair = pair(call, merge.into(), merge.duplicate());
    if (pair.isEmpty()) {
      return Answer.notFound();
    }
    if (merge.state() == Merge.State.UNDONE) {
      return call.disclose(
          ChildTouched.of(ChildAct.PROPOSE_UNDO_MERGE, merge.into()),
          MergeResponse.of(merge),
          Answer::ok);
    }
    if (!merge.stands() || !isJoined(pair.get())) {
      return Answer.conflict(OUT_OF_TURN, "The merge can't be undone as things stand.");
    }
    Merge proposed =
        merge.state() == Merge.State.DONE
            ? merge.undoProposed(call.caller().account().person())
            : merge;
    return Answer.of(
        commits.commit(
            proposed.equals(merge) ? List.of() : List.of(new Change.MergeSaved(merge, proposed)),
            entries(call, ChildAct.PROPOSE_UNDO_MERGE, merge)),
        committed -> Answer.ok(Disclosed.by(committed, MergeResponse.of(proposed))));
  }

  /** Remembers for good that they are two children. */
  Answer tellApart(Call call, ContactPointId one, ContactPointId other, String reason) {
    Optional<Pair> pair = pair(call, one, other);
    if (pair.isEmpty()) {
      return Answer.refused(Denial.OTHER_COUNCIL, one);
    }
    if (areOne(pair.get())) {
      return Answer.conflict("same-record", "Both numbers are of one record.");
    }
    DistinctionResponse shown = new DistinctionResponse(one.value(), other.value());
    if (call.replay().isPresent()) {
      return call.disclose(
          ChildTouched.of(ChildAct.DISTINGUISH_CHILDREN, one), shown, Answer::created);
    }
    return Answer.of(
        commits.commit(
            List.of(
                apart(pair.get().into(), other),
                apart(pair.get().duplicate(), one),
                call.remember(201, Map.of("childId", one.value()))),
            List.of(
                call.entry(new ChildTouched(ChildAct.DISTINGUISH_CHILDREN, one, List.of(), reason)),
                call.entry(
                    new ChildTouched(ChildAct.DISTINGUISH_CHILDREN, other, List.of(), reason)))),
        committed -> Answer.created(Disclosed.by(committed, shown)));
  }

  private static Change apart(ChildRecord record, ContactPointId other) {
    return switch (record) {
      case ChildRecord.Open open ->
          new Change.RecordSaved(open, open.toldApartFrom(Set.of(other)).revised());
      case ChildRecord.Shielded shielded ->
          new Change.RecordSaved(shielded, shielded.toldApartFrom(Set.of(other)));
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer stands alone");
    };
  }

  /** Two records of children for whom the caller's council answers. */
  private record Pair(ChildRecord into, ChildRecord duplicate) {}

  private Optional<Pair> pair(Call call, ContactPointId into, ContactPointId duplicate) {
    return own(call, into).flatMap(one -> own(call, duplicate).map(other -> new Pair(one, other)));
  }

  private Optional<ChildRecord> own(Call call, ContactPointId id) {
    return children
        .find(id)
        .filter(
            record ->
                switch (record) {
                  case ChildRecord.Open open ->
                      call.caller().account().worksFor(open.responsible());
                  case ChildRecord.Shielded shielded ->
                      entitlement.isResponsible(call.caller(), shielded.id());
                  case ChildRecord.Merged ignored -> false;
                });
  }

  /** Why they can't be joined, whoever approves it. */
  private Optional<Answer> hindrance(Pair pair) {
    boolean shielded =
        pair.into() instanceof ChildRecord.Shielded
            || pair.duplicate() instanceof ChildRecord.Shielded;
    boolean free = isFree(pair.into()) && isFree(pair.duplicate());
    if (!shielded || !free || areOne(pair)) {
      return Optional.of(
          Answer.conflict(OUT_OF_TURN, "One of the records is part of another by now."));
    }
    List<ChildRecord> into = together(pair.into());
    List<ChildRecord> duplicate = together(pair.duplicate());
    if (Distinctions.between(into, duplicate)) {
      return Optional.of(
          Answer.conflict("told-apart", "A person has told these two children apart."));
    }
    return into.size() + duplicate.size() > MergedRecords.MOST
        ? Optional.of(
            Answer.conflict("too-many-records", "A shielded child has at most four records."))
        : Optional.empty();
  }

  private boolean isFree(ChildRecord record) {
    return merged.into(record.id()).isEmpty();
  }

  private boolean areOne(Pair pair) {
    return together(pair.into()).stream().anyMatch(one -> one.id().equals(pair.duplicate().id()))
        || together(pair.duplicate()).stream().anyMatch(one -> one.id().equals(pair.into().id()));
  }

  /** A record with all that were merged into it. */
  private List<ChildRecord> together(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Shielded shielded -> List.copyOf(merged.all(shielded));
      case ChildRecord.Open open -> Distinctions.together(open, children);
      case ChildRecord.Merged pointer -> List.of(pointer);
    };
  }

  private Answer join(Call call, Merge merge, Pair pair) {
    Optional<Shield> shield =
        stronger(entitlement.shieldOf(merge.into()), entitlement.shieldOf(merge.duplicate()));
    if (shield.isEmpty()) {
      return Answer.conflict(OUT_OF_TURN, "The records are no longer as they were.");
    }
    Merge done = merge.becoming(Merge.State.DONE);
    List<Change> changes = new ArrayList<>();
    changes.addAll(behindShield(pair.into(), shield.get()));
    changes.addAll(behindShield(pair.duplicate(), shield.get()));
    changes.add(new Change.MergeHidden(merge.duplicate(), merge.into()));
    changes.add(new Change.MergeSaved(merge, done));
    changes.add(call.remember(200, Map.of(MERGE, merge.id())));
    Commits.Outcome outcome = commits.commit(changes, entries(call, ChildAct.APPROVE_MERGE, merge));
    if (outcome instanceof Commits.Committed) {
      travel(merge.into());
      travel(merge.duplicate());
    }
    return approved(outcome, done);
  }

  /** An open record is hidden; a shielded one stays as it is, under no weaker shield. */
  private List<Change> behindShield(ChildRecord record, Shield stronger) {
    return switch (record) {
      case ChildRecord.Open open ->
          hiding.hide(open, stronger.alike(new ShieldId(ids.next()), open.id()));
      case ChildRecord.Shielded shielded -> {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.RevisionHeld(shielded.id(), shielded.revision()));
        entitlement
            .shieldOf(shielded.id())
            .flatMap(own -> raised(own, stronger).map(next -> new Change.ShieldSaved(own, next)))
            .ifPresent(changes::add);
        yield changes;
      }
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer stands alone");
    };
  }

  /** What was decided of one record is not undone by what somebody asked or proposed of another. */
  private static Optional<Shield> raised(Shield own, Shield stronger) {
    return switch (own.status()) {
      case INTERIM ->
          stronger.status() == ShieldStatus.INTERIM
              ? Optional.empty()
              : Optional.of(own.becoming(ShieldStatus.SHIELDED, stronger.reviewBy(), null));
      case REMOVAL_PROPOSED ->
          Optional.of(own.becoming(ShieldStatus.SHIELDED, own.reviewBy(), null));
      default -> Optional.empty();
    };
  }

  /** A shield that an approver has decided is not loosened by one that nobody has decided yet. */
  private static Optional<Shield> stronger(Optional<Shield> one, Optional<Shield> other) {
    return one.filter(shield -> shield.status() != ShieldStatus.INTERIM)
        .or(() -> other.filter(shield -> shield.status() != ShieldStatus.INTERIM))
        .or(() -> one)
        .or(() -> other);
  }

  /**
   * Whoever was hidden by the merge has kin and waiting copies; other shields go on by the clock.
   */
  private void travel(ContactPointId record) {
    entitlement
        .shieldOf(record)
        .filter(shield -> !shield.travelDone())
        .ifPresent(travelling::travel);
  }

  private boolean isJoined(Pair pair) {
    return merged.into(pair.duplicate().id()).filter(pair.into().id()::equals).isPresent();
  }

  /** Each goes on by itself, shielded as it is, until somebody reviews that. */
  private Answer part(Call call, Merge merge, Pair pair) {
    if (!isJoined(pair)) {
      return Answer.conflict(OUT_OF_TURN, "The merge can't be undone as things stand.");
    }
    Merge undone = merge.becoming(Merge.State.UNDONE);
    List<Change> changes =
        List.of(
            new Change.RevisionHeld(pair.into().id(), pair.into().revision()),
            new Change.RevisionHeld(pair.duplicate().id(), pair.duplicate().revision()),
            new Change.HiddenMergeEnded(merge.duplicate(), merge.into()),
            new Change.MergeSaved(merge, undone),
            call.remember(200, Map.of(MERGE, merge.id())));
    return approved(commits.commit(changes, entries(call, ChildAct.UNDO_MERGE, merge)), undone);
  }

  private static Answer approved(Commits.Outcome outcome, Merge merge) {
    return Answer.of(
        outcome, committed -> Answer.ok(Disclosed.by(committed, MergeResponse.of(merge))));
  }

  private static List<AuditEntry> entries(Call call, ChildAct act, Merge merge) {
    return List.of(
        call.entry(new ChildTouched(act, merge.into(), List.of(), merge.reason())),
        call.entry(new ChildTouched(act, merge.duplicate(), List.of(), merge.reason())));
  }
}
