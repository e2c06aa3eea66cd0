package org.contactpoint.shielding.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.Disclosed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.KeeperProofs;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.WorkingDays;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.TravelWithShield;

/**
 * Merges in which a shielded child takes part: proposed by its team, approved by somebody else; the
 * survivor is shielded, the responsible council stays, and after an unmerge both are (the rules,
 * §4).
 */
@Singleton
final class ShieldedMerges {

  private static final String MERGE = "mergeId";

  private final Children children;
  private final HiddenFacts hidden;
  private final Entitlement entitlement;
  private final Hiding hiding;
  private final KeeperProofs proofs;
  private final TravelWithShield travelling;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  ShieldedMerges(
      Children children,
      HiddenFacts hidden,
      Entitlement entitlement,
      Hiding hiding,
      KeeperProofs proofs,
      TravelWithShield travelling,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.children = children;
    this.hidden = hidden;
    this.entitlement = entitlement;
    this.hiding = hiding;
    this.proofs = proofs;
    this.travelling = travelling;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  Answer propose(Call call, ContactPointId into, ContactPointId duplicate, String reason) {
    if (!answersFor(call.caller(), into) || !answersFor(call.caller(), duplicate)) {
      return Answer.refused(Denial.OTHER_COUNCIL, into);
    }
    Merge merge =
        new Merge(
            ids.next(),
            into,
            duplicate,
            Merge.State.PROPOSED,
            reason,
            call.caller().account().person(),
            null,
            1);
    return created(
        commits.commit(
            List.of(
                new Change.MergeSaved(null, merge), call.remember(201, Map.of(MERGE, merge.id()))),
            List.of(call.entry(new ChildTouched(ChildAct.PROPOSE_MERGE, into, List.of(), reason)))),
        merge);
  }

  Answer approve(Call call, Merge merge) {
    if (!answersFor(call.caller(), merge.into()) || !answersFor(call.caller(), merge.duplicate())) {
      return Answer.notFound();
    }
    if (call.caller().involves(merge.proposedBy())) {
      return Answer.refused(Denial.SAME_PERSON, merge.into());
    }
    if (merge.state() != Merge.State.PROPOSED) {
      return Answer.conflict("out-of-turn", "The merge is not waiting for approval.");
    }
    ChildRecord into = children.find(merge.into()).orElseThrow();
    ChildRecord duplicate = children.find(merge.duplicate()).orElseThrow();
    return join(call, merge, into, duplicate);
  }

  private Answer join(Call call, Merge merge, ChildRecord into, ChildRecord duplicate) {
    Optional<Shield> shield =
        stronger(entitlement.shieldOf(into.id()), entitlement.shieldOf(duplicate.id()));
    if (shield.isEmpty()
        || into instanceof ChildRecord.Merged
        || duplicate instanceof ChildRecord.Merged) {
      return Answer.conflict("out-of-turn", "The records are no longer as they were.");
    }
    List<Statement> all = new ArrayList<>(statements(into));
    all.addAll(statements(duplicate));
    Face face = into instanceof ChildRecord.Shielded hiddenOne ? hiddenOne.face() : face(duplicate);
    Merge done = merge.done(new Merge.Faces(face(into), face(duplicate)));
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(into, shielded(into, face, shield.get().responsible())));
    changes.add(new Change.RecordSaved(duplicate, pointer(duplicate, into.id())));
    changes.addAll(
        into instanceof ChildRecord.Shielded
            ? List.of(new Change.HiddenCleared(into.id()))
            : List.of());
    changes.add(new Change.StatementsHidden(into.id(), all));
    changes.add(new Change.HiddenKeysSaved(into.id(), keysNow(into), hiding.keys(face, all)));
    changes.addAll(clearedOf(duplicate));
    changes.addAll(shieldFor(into, shield.get()));
    changes.addAll(shieldEnded(duplicate));
    changes.add(new Change.MergeSaved(merge, done));
    changes.add(call.remember(200, Map.of(MERGE, merge.id())));
    return finished(commits.commit(changes, entries(call, ChildAct.APPROVE_MERGE, merge)), done);
  }

  Answer undo(Call call, Merge merge) {
    if (!answersFor(call.caller(), merge.into())) {
      return Answer.notFound();
    }
    if (merge.state() != Merge.State.DONE
        || !(children.find(merge.into()).orElse(null) instanceof ChildRecord.Shielded survivor)
        || !(children.find(merge.duplicate()).orElse(null) instanceof ChildRecord.Merged pointer)) {
      return Answer.conflict("out-of-turn", "The merge can't be undone as things stand.");
    }
    Shield shield = entitlement.shieldOf(survivor.id()).orElseThrow();
    return part(call, merge, survivor, pointer, shield);
  }

  private Answer part(
      Call call,
      Merge merge,
      ChildRecord.Shielded survivor,
      ChildRecord.Merged pointer,
      Shield shield) {
    List<Statement> all = hidden.of(survivor.id());
    List<Statement> theirs = all.stream().filter(s -> s.saidOf().equals(pointer.id())).toList();
    List<Statement> rest = all.stream().filter(s -> !s.saidOf().equals(pointer.id())).toList();
    Merge.Faces faces = Objects.requireNonNull(merge.faces(), "a shielded child took part");
    Face face = faces.duplicate();
    Merge undone = merge.becoming(Merge.State.UNDONE);
    List<Change> changes =
        List.of(
            new Change.RecordSaved(
                survivor, shielded(survivor, faces.into(), shield.responsible())),
            new Change.RecordSaved(pointer, shielded(pointer, face, shield.responsible())),
            new Change.HiddenCleared(survivor.id()),
            new Change.StatementsHidden(survivor.id(), rest),
            new Change.StatementsHidden(pointer.id(), theirs),
            new Change.HiddenKeysSaved(
                survivor.id(), hiding.keys(survivor.face(), all), hiding.keys(faces.into(), rest)),
            new Change.HiddenKeysSaved(pointer.id(), Set.of(), hiding.keys(face, theirs)),
            new Change.ShieldSaved(null, like(shield, pointer.id())),
            new Change.MergeSaved(merge, undone));
    return finished(commits.commit(changes, entries(call, ChildAct.UNDO_MERGE, merge)), undone);
  }

  private List<AuditEntry> entries(Call call, ChildAct act, Merge merge) {
    return List.of(
        call.entry(new ChildTouched(act, merge.into(), List.of(), merge.reason())),
        call.entry(new ChildTouched(act, merge.duplicate(), List.of(), merge.reason())));
  }

  private Answer created(Commits.Outcome outcome, Merge merge) {
    return Answer.of(
        outcome, committed -> Answer.created(Disclosed.by(committed, MergeResponse.of(merge))));
  }

  private Answer finished(Commits.Outcome outcome, Merge merge) {
    travelling.resume();
    return Answer.of(
        outcome, committed -> Answer.ok(Disclosed.by(committed, MergeResponse.of(merge))));
  }

  private boolean answersFor(Caller caller, ContactPointId id) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open -> caller.account().worksFor(open.responsible());
      case ChildRecord.Shielded shielded -> entitlement.isResponsible(caller, shielded.id());
      case ChildRecord.Merged merged -> answersFor(caller, merged.into());
      case null -> false;
    };
  }

  private List<Statement> statements(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> open.statements();
      case ChildRecord.Shielded shielded -> hidden.of(shielded.id());
      case ChildRecord.Merged ignored -> List.of();
    };
  }

  private Set<org.contactpoint.domain.matching.IndexKey> keysNow(ChildRecord record) {
    return record instanceof ChildRecord.Shielded shielded
        ? hiding.keys(shielded.face(), hidden.of(shielded.id()))
        : Set.of();
  }

  private List<Change> clearedOf(ChildRecord duplicate) {
    return duplicate instanceof ChildRecord.Shielded
        ? List.of(
            new Change.HiddenCleared(duplicate.id()),
            new Change.HiddenKeysSaved(duplicate.id(), keysNow(duplicate), Set.of()))
        : List.of();
  }

  /** A shield that an approver has decided is not loosened by one that nobody has decided yet. */
  private static Optional<Shield> stronger(Optional<Shield> one, Optional<Shield> other) {
    return one.filter(shield -> shield.status() != ShieldStatus.INTERIM)
        .or(() -> other.filter(shield -> shield.status() != ShieldStatus.INTERIM))
        .or(() -> one)
        .or(() -> other);
  }

  /** The survivor stands under the stronger shield: a new one, or its own raised to that. */
  private List<Change> shieldFor(ChildRecord into, Shield stronger) {
    Shield own = entitlement.shieldOf(into.id()).orElse(null);
    if (own == null) {
      return List.of(new Change.ShieldSaved(null, like(stronger, into.id())));
    }
    return own.status() == ShieldStatus.INTERIM && stronger.status() != ShieldStatus.INTERIM
        ? List.of(
            new Change.ShieldSaved(
                own, own.becoming(ShieldStatus.SHIELDED, stronger.reviewBy(), null)))
        : List.of();
  }

  /** What hid the duplicate hides nothing any more: nobody may reveal anything by it. */
  private List<Change> shieldEnded(ChildRecord duplicate) {
    return entitlement.shieldOf(duplicate.id()).stream()
        .<Change>map(
            shield ->
                new Change.ShieldSaved(shield, shield.becoming(ShieldStatus.REMOVED, null, null)))
        .toList();
  }

  /**
   * A shield of the same standing for the other record, decided anew where the first one was not.
   */
  private Shield like(Shield shield, ContactPointId child) {
    Instant now = clock.instant();
    return new Shield(
        new ShieldId(ids.next()),
        child,
        shield.status() == ShieldStatus.REMOVAL_PROPOSED ? ShieldStatus.SHIELDED : shield.status(),
        shield.ground(),
        shield.askedBy(),
        shield.askedByAccount(),
        shield.askedByPerson(),
        shield.responsible(),
        now,
        WorkingDays.oneAfter(now),
        shield.reviewBy(),
        null,
        false,
        1);
  }

  private static Face face(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> open.face();
      case ChildRecord.Shielded shielded -> shielded.face();
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer has no face");
    };
  }

  private ChildRecord.Shielded shielded(ChildRecord record, Face face, Authority responsible) {
    return new ChildRecord.Shielded(
        record.id(),
        record instanceof ChildRecord.Shielded
            ? record.revision().next()
            : record.revision().nextEpoch(),
        face,
        proofs.proof(record.id(), responsible),
        record.distinctFrom());
  }

  private static ChildRecord.Merged pointer(ChildRecord record, ContactPointId into) {
    return new ChildRecord.Merged(
        record.id(), record.revision().nextEpoch(), into, true, record.distinctFrom());
  }
}
