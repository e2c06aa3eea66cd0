package org.contactpoint.audit.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;

/** Shows somebody their own account. */
@Singleton
public final class ReadOwnAccount {
  private final AuditTrail trail;
  private final AccountFiles files;
  private final Clock clock;

  ReadOwnAccount(AuditTrail trail, AccountFiles files, Clock clock) {
    this.trail = trail;
    this.files = files;
    this.clock = clock;
  }

  /** Enters the reading, then shows the account. */
  public OwnAccountOutcome handle(ReadOwnAccountCommand command) {
    AuditEvent event = new AuditEvent.WorkDone(WorkAct.READ_OWN_ACCOUNT, "", List.of());
    AuditEntry entry = new AuditEntry(clock.instant(), command.actor(), event);
    return switch (Disclosed.after(trail, entry, own(command.account()))) {
      case Disclosed.Released<OwnAccount> released ->
          new OwnAccountOutcome.Read(released.disclosed());
      case Disclosed.Withheld<OwnAccount> ignored -> new OwnAccountOutcome.Withheld();
    };
  }

  private OwnAccount own(Account account) {
    return new OwnAccount(
        account, files.find(account.id()).map(AccountFile::signInRenewed).orElse(null));
  }
}
