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
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;
import org.jspecify.annotations.Nullable;

/**
 * Takes a shield from one state to the next: an approver who did not ask decides, the team looks at
 * it every six months, and only two people together remove it (rules §6).
 */
@Singleton
public final class MoveShield {

  private static final int REVIEW_MONTHS = 6;

  private final Shields shields;
  private final RevealChild revealChild;
  private final AppealRefusal appealRefusal;
  private final Commits commits;
  private final Clock clock;

  public MoveShield(
      Shields shields,
      RevealChild revealChild,
      AppealRefusal appealRefusal,
      Commits commits,
      Clock clock) {
    this.shields = shields;
    this.revealChild = revealChild;
    this.appealRefusal = appealRefusal;
    this.commits = commits;
    this.clock = clock;
  }

  /** Takes the step, or says why not. */
  public MoveShieldOutcome handle(MoveShieldCommand command) {
    return found(command)
        .map(shield -> decided(command, shield))
        .orElseGet(MoveShieldOutcome.NoSuchShield::new);
  }

  /** Answers a repeated request with the shield in its present state. */
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
            relations(command, shield),
            Denial.OTHER_COUNCIL);
    return switch (decision) {
      case Decision.Denied denied ->
          new MoveShieldOutcome.Refused(denied.because(), shield.child());
      case Decision.Permitted ignored -> take(command, shield);
    };
  }

  /** Two people at least: who asked does not decide, who proposed a removal does not approve it. */
  private static Set<CallerRelation> relations(MoveShieldCommand command, Shield shield) {
    Set<CallerRelation> relations = EnumSet.of(CallerRelation.OWN_COUNCIL);
    boolean decides = command.step() == ShieldStep.CONFIRM || command.step() == ShieldStep.REFUSE;
    @Nullable PersonId first =
        decides
            ? shield.askedByPerson()
            : command.step() == ShieldStep.REMOVE ? shield.removalProposedBy() : null;
    if (first != null && command.caller().involves(first)) {
      relations.add(CallerRelation.ASKED_BY_CALLER);
    }
    return relations;
  }

  private MoveShieldOutcome take(MoveShieldCommand command, Shield shield) {
    return switch (command.step()) {
      case CONFIRM ->
          shield.status() == ShieldStatus.INTERIM
              ? keep(command, shield, shield.becoming(ShieldStatus.SHIELDED, nextReview(), null))
              : new MoveShieldOutcome.OutOfTurn(shield.child());
      case REFUSE ->
          shield.status() == ShieldStatus.INTERIM
              ? reveal(command, shield, shield.becoming(ShieldStatus.REFUSED, null, null))
              : new MoveShieldOutcome.OutOfTurn(shield.child());
      case KEEP ->
          isUnderReview(shield)
              ? keep(command, shield, shield.becoming(ShieldStatus.SHIELDED, nextReview(), null))
              : new MoveShieldOutcome.OutOfTurn(shield.child());
      case PROPOSE_REMOVAL ->
          isUnderReview(shield) && revealChild.standsForItself(shield.child())
              ? propose(command, shield)
              : new MoveShieldOutcome.OutOfTurn(shield.child());
      case REMOVE ->
          shield.status() == ShieldStatus.REMOVAL_PROPOSED
              ? reveal(
                  command,
                  shield,
                  shield.becoming(ShieldStatus.REMOVED, null, shield.removalProposedBy()))
              : new MoveShieldOutcome.OutOfTurn(shield.child());
      case APPEAL ->
          shield.status() == ShieldStatus.REFUSED
              ? appealRefusal.appeal(command, shield)
              : new MoveShieldOutcome.OutOfTurn(shield.child());
    };
  }

  private static boolean isUnderReview(Shield shield) {
    return shield.status() == ShieldStatus.SHIELDED
        || shield.status() == ShieldStatus.REVIEW_DUE
        || shield.status() == ShieldStatus.REMOVAL_PROPOSED;
  }

  private Instant nextReview() {
    return clock.instant().atZone(London.ZONE).plusMonths(REVIEW_MONTHS).toInstant();
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

  private MoveShieldOutcome reveal(MoveShieldCommand command, Shield before, Shield after) {
    return revealChild
        .changes(before, after)
        .map(changes -> commit(command, after, changes))
        .orElseGet(() -> new MoveShieldOutcome.OutOfTurn(before.child()));
  }

  private MoveShieldOutcome commit(MoveShieldCommand command, Shield after, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(command.answer().naming(after.id().value()));
    return enter(command, after, all);
  }

  /**
   * Of each record whose shield ends with this one, too: merged ones come into the open together.
   */
  private List<AuditEntry> entries(MoveShieldCommand command, Shield after, List<Change> changes) {
    Instant now = clock.instant();
    List<AuditEntry> entries = new ArrayList<>(List.of(command.entry(now, after)));
    Hiding.otherShields(changes, after.child())
        .forEach(shield -> entries.add(command.entry(now, shield)));
    return entries;
  }

  private MoveShieldOutcome enter(MoveShieldCommand command, Shield after, List<Change> changes) {
    return switch (commits.commit(changes, entries(command, after, changes))) {
      case Commits.Committed committed ->
          new MoveShieldOutcome.Moved(Disclosed.by(committed, after));
      case Commits.Outcome refused -> new MoveShieldOutcome.NotCommitted(refused);
    };
  }
}
