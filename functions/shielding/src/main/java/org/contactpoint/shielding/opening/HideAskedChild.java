package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.SuspensionReason;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.contactpoint.shielding.hiding.OpenShield;

/**
 * Hides a child whom somebody asks to hide, and counts for how many children that person asks: at
 * the sixth within 24 hours this one is hidden too, and the accounts are suspended in the same
 * commit (rules §6).
 */
@Singleton
public final class HideAskedChild {
  private final OpenShield openShield;
  private final Shields shields;
  private final AccountFiles accounts;
  private final Clock clock;

  public HideAskedChild(
      OpenShield openShield, Shields shields, AccountFiles accounts, Clock clock) {
    this.openShield = openShield;
    this.shields = shields;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The shield that the wish opens. Where a practitioner asks who came to the child less than 24
   * hours before, the team is shown that.
   */
  Shield shield(ShieldChildCommand command, ChildRecord.Open child, Role as) {
    Shield shield = openShield.shield(child, command.wish());
    Instant now = clock.instant();
    boolean isNew =
        as != Role.MANAGEMENT_TEAM
            && OwnInvolvement.isNewSince(
                child.statements(),
                command.caller().account().id(),
                London.dateOf(now),
                now.minus(AskedShields.WITHIN));
    return isNew ? shield.byUnverifiedAsker() : shield;
  }

  /** Hides the child behind that shield; empty where the account is not active any more. */
  Optional<Commits.Outcome> hide(
      ShieldChildCommand command, ChildRecord.Open child, Shield shield, Role as) {
    return hide(
        command, child, shield, as, List.of(command.entry(clock.instant(), child.id(), as)));
  }

  /**
   * The same. Of many wishes at once each looks at the account after it has read what was asked
   * for, so that none of them follows the one that suspends it.
   *
   * @param entries what stands in the trail of it, the entry of the hiding first
   */
  Optional<Commits.Outcome> hide(
      ShieldChildCommand command,
      ChildRecord.Open child,
      Shield shield,
      Role as,
      List<AuditEntry> entries) {
    AskedShields before = shields.askedBy(command.caller().account().person());
    return accounts
        .find(command.caller().account().id())
        .filter(file -> file.account().isActive())
        .map(active -> hide(command, child, shield, new Asking(as, before, entries)));
  }

  private record Asking(Role as, AskedShields before, List<AuditEntry> entries) {}

  private Commits.Outcome hide(
      ShieldChildCommand command, ChildRecord.Open child, Shield shield, Asking asking) {
    AskedShields before = asking.before();
    Instant now = clock.instant();
    Account account = command.caller().account();
    AskedShields after = before.with(account.id(), now);
    List<Change> changes = new ArrayList<>();
    List<AuditEntry> entries = new ArrayList<>(asking.entries());
    changes.add(new Change.UrgentForChild(child.id(), command.caller().requestId()));
    changes.add(command.answer().naming(shield.id().value()));
    changes.add(new Change.ShieldAsked(before, after.areTooMany() ? after.forgotten() : after));
    if (after.areTooMany()) {
      Actor actor = Actor.of(command.caller(), asking.as());
      for (AccountFile suspended : active(after)) {
        changes.addAll(suspension(command, suspended));
        entries.add(new AuditEntry(now, actor, suspended(suspended.account().id())));
      }
    }
    return openShield.hide(child, shield, changes, entries);
  }

  private List<AccountFile> active(AskedShields asked) {
    return asked.accounts().stream()
        .flatMap(account -> accounts.find(account).stream())
        .filter(file -> file.account().isActive())
        .toList();
  }

  private static List<Change> suspension(ShieldChildCommand command, AccountFile file) {
    return file.suspend() instanceof VettingOutcome.Moved(AccountFile suspended)
        ? List.of(
            new Change.AccountSaved(file, suspended),
            new Change.UrgentForAccount(file.account().id(), command.caller().requestId()))
        : List.of();
  }

  private static WorkDone suspended(AccountId account) {
    return new WorkDone(
        WorkAct.SUSPEND_ACCOUNT,
        account.value(),
        List.of(),
        SuspensionReason.MASS_SHIELDING.code());
  }
}
