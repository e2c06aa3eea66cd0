package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.shielding.Shield;

/**
 * Makes the audit entries of what follows a shield without a request of its own: each names the
 * account that asked for the shield.
 */
@Singleton
public final class ShieldEntries {
  private final Accounts accounts;
  private final Clock clock;

  public ShieldEntries(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Who asked for the shield; its id is used as the request id. */
  Actor actor(Shield shield) {
    String request = shield.id().value();
    return accounts
        .find(shield.askedByAccount())
        .map(account -> Actor.of(new Caller(account, null, request), role(account)))
        .orElseGet(
            () -> new Actor(shield.askedByAccount(), null, Role.PRACTITIONER, "", null, request));
  }

  /** The entry of that event: now, by that actor. */
  AuditEntry entry(Actor actor, ChildTouched event) {
    return new AuditEntry(clock.instant(), actor, event);
  }

  /** The entry of that event: now, by who asked for the shield. */
  AuditEntry entry(Shield shield, ChildTouched event) {
    return entry(actor(shield), event);
  }

  private static Role role(Account account) {
    return account.plays(Role.MANAGEMENT_TEAM) ? Role.MANAGEMENT_TEAM : Role.PRACTITIONER;
  }
}
