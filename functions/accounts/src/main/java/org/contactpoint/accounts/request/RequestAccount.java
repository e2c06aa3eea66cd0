package org.contactpoint.accounts.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.accounts.form.AccountOutcome;
import org.contactpoint.accounts.form.OwnAccounts;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.Signer;

/** Asks for an account for somebody of the own council. */
@Singleton
public final class RequestAccount {
  private final AccountFiles files;
  private final Commits commits;
  private final Clock clock;

  public RequestAccount(AccountFiles files, Commits commits, Clock clock) {
    this.files = files;
    this.commits = commits;
    this.clock = clock;
  }

  /** Notes the request; an address names one account, ever. */
  public AccountOutcome handle(RequestAccountCommand command) {
    Account account = command.account();
    Decision decision =
        AccessPolicy.decide(
            command.caller(),
            Action.MANAGE_ACCOUNTS,
            OwnAccounts.relations(command.caller().account(), account),
            Denial.OTHER_COUNCIL);
    if (decision instanceof Decision.Denied denied) {
      return new AccountOutcome.Refused(denied.because());
    }
    return isTaken(account) ? new AccountOutcome.AddressTaken() : noted(command);
  }

  private boolean isTaken(Account account) {
    String email = account.email();
    return email != null && files.withAddress(new EmailAddress(email)).isPresent();
  }

  private AccountOutcome noted(RequestAccountCommand command) {
    AccountFile file =
        AccountFile.requested(command.account(), Signer.of(command.caller().account()));
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new WorkDone(WorkAct.REQUEST_ACCOUNT, file.account().id().value(), List.of()));
    return switch (commits.commit(
        List.of(new Change.AccountSaved(null, file), command.answer()), List.of(entry))) {
      case Commits.Committed committed -> new AccountOutcome.Noted(Disclosed.by(committed, file));
      case Commits.Outcome refused -> new AccountOutcome.NotCommitted(refused);
    };
  }
}
