package org.contactpoint.shielding.deciding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.access.Standing;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.MergedRecords;
import org.contactpoint.shielding.hiding.PropagateShield;
import org.jspecify.annotations.Nullable;

/**
 * Takes a shield from one state to the next: an approver who did not ask decides, the team looks at
 * it every six months, and only two people together remove it (the rules, §6).
 */
@Singleton
public final class MoveShield {

  private static final int REVIEW_MONTHS = 6;

  private final Shields shields;
  private final Children children;
  private final HiddenFacts hidden;
  private final Hiding hiding;
  private final MergedRecords merged;
  private final PropagateShield travelling;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public MoveShield(
      Shields shields,
      Children children,
      HiddenFacts hidden,
      Hiding hiding,
      MergedRecords merged,
      PropagateShield travelling,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.shields = shields;
    this.children = children;
    this.hidden = hidden;
    this.hiding = hiding;
    this.merged = merged;
    this.travelling = travelling;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Takes the step, or says why not. */
  public MoveShieldOutcome handle(MoveShieldCommand command) {
    return found(command)
        .map(shield -> decided(command, shield))
        .orElseGet(MoveShieldOutcome.NoSuchShield::new);
  }

  /** Shows again what a repeated request had led to, as it stands now. */
  public MoveShieldOutcome repeat(MoveShieldCommand command) {
    return found(command)
        .map(shield -> enter(command, shield, List.of()))
        .orElseGet(MoveShieldOutcome.NoSuchShield::new);
  }

  /** A shield of another authority is absent: nobody learns that it exists. */
  private Optional<Shield> found(MoveShieldCommand command) {
    return Optional.of(command.shieldId())
        .filter(Ids::isWellFormed)
        .flatMap(id -> shields.find(new ShieldId(id)))
        .filter(shield -> command.caller().account().worksFor(shield.responsible()));
  }

  private MoveShieldOutcome decided(MoveShieldCommand command, Shield shield) {
    Decision decision =
        AccessPolicy.decide(
            command.caller(),
            command.step().action(),
            standing(command, shield),
            Denial.OTHER_COUNCIL);
    return switch (decision) {
      case Decision.Denied denied -> new MoveShieldOutcome.Refused(denied.because());
      case Decision.Permitted ignored -> take(command, shield);
    };
  }

  /** Two people at least: who asked does not decide, who proposed a removal does not approve it. */
  private static Set<Standing> standing(MoveShieldCommand command, Shield shield) {
    Set<Standing> standing = EnumSet.of(Standing.OWN_COUNCIL);
    boolean decides = command.step() == ShieldStep.CONFIRM || command.step() == ShieldStep.REFUSE;
    @Nullable PersonId first =
        decides
            ? shield.askedByPerson()
            : command.step() == ShieldStep.REMOVE ? shield.removalProposedBy() : null;
    if (first != null && command.caller().involves(first)) {
      standing.add(Standing.ASKED_BY_CALLER);
    }
    return standing;
  }

  private MoveShieldOutcome take(MoveShieldCommand command, Shield shield) {
    return switch (command.step()) {
      case CONFIRM ->
          shield.status() == ShieldStatus.INTERIM
              ? keep(command, shield, shield.becoming(ShieldStatus.SHIELDED, nextReview(), null))
              : new MoveShieldOutcome.OutOfTurn();
      case REFUSE ->
          shield.status() == ShieldStatus.INTERIM
              ? reveal(command, shield, shield.becoming(ShieldStatus.REFUSED, null, null))
              : new MoveShieldOutcome.OutOfTurn();
      case KEEP ->
          isUnderReview(shield)
              ? keep(command, shield, shield.becoming(ShieldStatus.SHIELDED, nextReview(), null))
              : new MoveShieldOutcome.OutOfTurn();
      case PROPOSE_REMOVAL ->
          isUnderReview(shield) && merged.into(shield.child()).isEmpty()
              ? propose(command, shield)
              : new MoveShieldOutcome.OutOfTurn();
      case REMOVE ->
          shield.status() == ShieldStatus.REMOVAL_PROPOSED
              ? reveal(
                  command,
                  shield,
                  shield.becoming(ShieldStatus.REMOVED, null, shield.removalProposedBy()))
              : new MoveShieldOutcome.OutOfTurn();
      case APPEAL ->
          shield.status() == ShieldStatus.REFUSED
              ? hideAgain(command, shield)
              : new MoveShieldOutcome.OutOfTurn();
    };
  }

  private static boolean isUnderReview(Shield shield) {
    return shield.status() == ShieldStatus.SHIELDED
        || shield.status() == ShieldStatus.REVIEW_DUE
        || shield.status() == ShieldStatus.REMOVAL_PROPOSED;
  }

  private Instant nextReview() {
    return clock.instant().atZone(WorkingDays.LONDON).plusMonths(REVIEW_MONTHS).toInstant();
  }

  private MoveShieldOutcome keep(MoveShieldCommand command, Shield before, Shield after) {
    return commit(command, after, List.of(new Change.ShieldSaved(before, after)));
  }

  private MoveShieldOutcome propose(MoveShieldCommand command, Shield shield) {
    PersonId proposer = command.caller().account().person();
    return keep(
        command,
        shield,
        shield.becoming(ShieldStatus.REMOVAL_PROPOSED, shield.reviewBy(), proposer));
  }

  /**
   * Only by the shield that hides the child now anything is revealed, and of merged records all
   * together, by the shield of the one that stands for the child.
   */
  private MoveShieldOutcome reveal(MoveShieldCommand command, Shield before, Shield after) {
    if (shields.newestOf(before.child()).filter(before::equals).isEmpty()
        || merged.into(before.child()).isPresent()) {
      return new MoveShieldOutcome.OutOfTurn();
    }
    return children.find(before.child()).orElse(null) instanceof ChildRecord.Shielded child
        ? commit(command, after, revealed(child, before, after))
        : keep(command, before, after);
  }

  private List<Change> revealed(ChildRecord.Shielded child, Shield before, Shield after) {
    List<Hiding.Merged> others =
        merged.all(child).stream().skip(1).map(this::mergedRecord).toList();
    return hiding.reveal(child, hidden.of(child.id()), others, before, after);
  }

  private Hiding.Merged mergedRecord(ChildRecord.Shielded record) {
    return new Hiding.Merged(
        record,
        merged.into(record.id()).orElseThrow(),
        hidden.of(record.id()),
        shields.newestOf(record.id()).orElseThrow());
  }

  private MoveShieldOutcome hideAgain(MoveShieldCommand command, Shield refused) {
    if (!(children.find(refused.child()).orElse(null) instanceof ChildRecord.Open child)) {
      return new MoveShieldOutcome.OutOfTurn();
    }
    Shield shield = appealed(command, refused, child);
    MoveShieldOutcome outcome = commit(command, shield, hiding.hide(child, shield));
    if (outcome instanceof MoveShieldOutcome.Moved) {
      travelling.travel(shield);
    }
    return outcome;
  }

  private Shield appealed(MoveShieldCommand command, Shield refused, ChildRecord.Open child) {
    return Shield.opened(
        new ShieldId(ids.next()),
        child.id(),
        refused.ground(),
        refused.askedBy(),
        command.caller().account().id(),
        command.caller().account().person(),
        child.responsible(),
        clock.instant());
  }

  private MoveShieldOutcome commit(MoveShieldCommand command, Shield after, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(command.answers().apply(after.id()));
    return enter(command, after, all);
  }

  private MoveShieldOutcome enter(MoveShieldCommand command, Shield after, List<Change> changes) {
    return switch (commits.commit(changes, List.of(entry(command, after)))) {
      case Commits.Committed committed ->
          new MoveShieldOutcome.Moved(Disclosed.by(committed, after));
      case Commits.Outcome refused -> new MoveShieldOutcome.NotCommitted(refused);
    };
  }

  private AuditEntry entry(MoveShieldCommand command, Shield shield) {
    Role as =
        AccessPolicy.decide(command.caller(), command.step().action())
                instanceof Decision.Permitted permitted
            ? permitted.as()
            : Role.MANAGEMENT_TEAM;
    String reason = command.reason() == null ? null : command.reason().code();
    return new AuditEntry(
        clock.instant(),
        Actor.of(command.caller(), as),
        new ChildTouched(command.step().act(), shield.child(), List.of(), reason));
  }
}
