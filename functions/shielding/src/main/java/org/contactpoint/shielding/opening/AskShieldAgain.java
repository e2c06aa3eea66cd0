package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.shielding.hiding.PropagateShield;

/**
 * Asks for a child who is shielded already: nothing changes, and to all but the child's own team it
 * looks like the first asking (rules §6).
 */
@Singleton
public final class AskShieldAgain {
  private final Shields shields;
  private final HiddenFacts hidden;
  private final PropagateShield propagateShield;
  private final ProposedChildren proposed;
  private final Commits commits;
  private final Clock clock;

  public AskShieldAgain(
      Shields shields,
      HiddenFacts hidden,
      PropagateShield propagateShield,
      ProposedChildren proposed,
      Commits commits,
      Clock clock) {
    this.shields = shields;
    this.hidden = hidden;
    this.propagateShield = propagateShield;
    this.proposed = proposed;
    this.commits = commits;
    this.clock = clock;
  }

  /** Whether it comes from the team that holds the shield of that child. */
  boolean isOfItsTeam(ShieldChildCommand command, ChildRecord.Shielded child) {
    return shields
        .newestOf(child.id())
        .filter(Shield::hides)
        .filter(command::comesFromTeamOf)
        .isPresent();
  }

  /** Answers with the shield that hides the child, or says why not. */
  ShieldChildOutcome handle(ShieldChildCommand command, ChildRecord.Shielded child) {
    Shield shield = shields.newestOf(child.id()).filter(Shield::hides).orElse(null);
    if (shield == null) {
      return new ShieldChildOutcome.NoSuchChild();
    }
    LocalDate today = London.today(clock);
    return switch (MayAskShield.decide(
        command.caller(), shield.responsible(), hidden.of(child.id()), today)) {
      case Decision.Denied denied -> new ShieldChildOutcome.Refused(denied.because());
      case Decision.Permitted ignored ->
          answer(
              command,
              shield,
              List.of(command.answer().naming(shield.id().value())),
              askedIn(command, shield));
    };
  }

  /**
   * Answers a repeat of the request with the present state of the shield that the first one opened.
   */
  ShieldChildOutcome repeat(ShieldChildCommand command, ShieldId opened) {
    return shields
        .find(opened)
        .map(shield -> answer(command, shield, List.of(), repeated(command, shield)))
        .orElseGet(ShieldChildOutcome.NoSuchChild::new);
  }

  /** Continues whatever was interrupted of the first request. */
  private ShieldChildOutcome answer(
      ShieldChildCommand command, Shield shield, List<Change> changes, AuditEntry entry) {
    if (shield.hides() && !shield.propagationDone()) {
      propagateShield.propagate(shield);
    }
    Shield seen = command.comesFromTeamOf(shield) ? shield : asOpenedNow(shield);
    Commits.Outcome outcome = commits.commit(changes, List.of(entry));
    return switch (outcome) {
      case Commits.Committed committed ->
          new ShieldChildOutcome.Hidden(
              Disclosed.by(
                  committed, new ShieldChildOutcome.Opened(seen, proposed.of(command, shield))));
      case Commits.Outcome refused -> new ShieldChildOutcome.NotCommitted(refused);
    };
  }

  private AuditEntry askedIn(ShieldChildCommand command, Shield shield) {
    return command.entry(clock.instant(), shield.child(), roleOf(command.caller()));
  }

  /** Who hid a child that looks like one of theirs is not told in its trail (rules §6.41). */
  private AuditEntry repeated(ShieldChildCommand command, Shield shield) {
    boolean asLookAlike =
        shield.askedByAccount().equals(HideLookAlike.ASKER)
            && shield.askedByPerson().equals(command.caller().account().person());
    return asLookAlike
        ? new AuditEntry(
            clock.instant(),
            HideLookAlike.asker(shield),
            ChildTouched.of(ChildAct.ASK_SHIELD, shield.child()))
        : askedIn(command, shield);
  }

  private Shield asOpenedNow(Shield shield) {
    Instant now = clock.instant();
    return new Shield(
        shield.id(),
        shield.child(),
        ShieldStatus.INTERIM,
        shield.ground(),
        shield.askedBy(),
        shield.askedByAccount(),
        shield.askedByPerson(),
        shield.responsible(),
        now,
        WorkingDays.oneAfter(now),
        null,
        null,
        shield.propagationDone(),
        shield.unverifiedAsker(),
        shield.version());
  }

  private static Role roleOf(Caller caller) {
    return AccessPolicy.decide(caller, Action.ASK_SHIELD) instanceof Decision.Permitted permitted
        ? permitted.as()
        : Role.PRACTITIONER;
  }
}
