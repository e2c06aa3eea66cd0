package org.contactpoint.accounts.moving;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.accounts.form.AccountOutcome;
import org.contactpoint.accounts.form.OwnAccounts;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.ReInvitation;
import org.contactpoint.domain.vetting.Signer;
import org.contactpoint.domain.vetting.VettingOutcome;

/**
 * Moves an account on. The account counts, not the pool: it is suspended or closed first, and the
 * pool updated after; it is let in only once the pool has a sign-in for it.
 */
@Singleton
public final class MoveAccount {
  private final AccountFiles files;
  private final Commits commits;
  private final SignIns signIns;
  private final Clock clock;

  public MoveAccount(AccountFiles files, Commits commits, SignIns signIns, Clock clock) {
    this.files = files;
    this.commits = commits;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** Moves it, or says why not; an account of somebody else's council is absent. */
  public AccountOutcome handle(MoveAccountCommand command) {
    return own(command).map(file -> moved(command, file)).orElseGet(AccountOutcome.Unknown::new);
  }

  /**
   * The account in its present state, for a repeat of the request; the pool is updated once more.
   */
  public AccountOutcome repeat(MoveAccountCommand command) {
    return own(command)
        .map(
            file -> {
              updatePool(command, file);
              return committed(command, file, List.of());
            })
        .orElseGet(AccountOutcome.Unknown::new);
  }

  private Optional<AccountFile> own(MoveAccountCommand command) {
    return files.find(command.account()).filter(file -> isOwn(command, file));
  }

  private static boolean isOwn(MoveAccountCommand command, AccountFile file) {
    Account caller = command.caller().account();
    return AccessPolicy.decide(
            command.caller(),
            command.action(),
            OwnAccounts.relations(caller, file.account()),
            Denial.OTHER_COUNCIL)
        instanceof Decision.Permitted;
  }

  private AccountOutcome moved(MoveAccountCommand command, AccountFile before) {
    Signer by = Signer.of(command.caller().account());
    return switch (command.move().on(before, by, clock.instant())) {
      case VettingOutcome.Moved(AccountFile after) ->
          isAnothers(before, after)
              ? new AccountOutcome.PaperTaken()
              : saved(command, before, after);
      case VettingOutcome why -> new AccountOutcome.NotMoved(why);
    };
  }

  private boolean isAnothers(AccountFile before, AccountFile after) {
    return after.papers().stream()
        .filter(paper -> !before.papers().contains(paper))
        .anyMatch(paper -> files.withPaper(paper).isPresent());
  }

  private AccountOutcome saved(MoveAccountCommand command, AccountFile before, AccountFile after) {
    AccountFile linked = linked(command, before, after);
    AccountOutcome outcome =
        committed(command, linked, List.of(new Change.AccountSaved(before, linked)));
    if (outcome instanceof AccountOutcome.Noted) {
      updatePool(command, linked);
    } else if (command.move().renewsSignIn()) {
      // Whoever was quicker may have shut the person out, and met no sign-in in the pool.
      files.find(command.account()).ifPresent(signIns::follow);
    }
    return outcome;
  }

  private void updatePool(MoveAccountCommand command, AccountFile file) {
    if (command.move().concernsPool()) {
      signIns.follow(file);
    }
  }

  /**
   * With the subject by which the pool knows the person from now on. The pool comes first: whoever
   * is cut off in between finds the new sign-in there, and binds it.
   */
  private AccountFile linked(MoveAccountCommand command, AccountFile before, AccountFile after) {
    ReInvitation asked = before.reInvitation();
    if (command.move().renewsSignIn() && asked != null) {
      return after.signingInAs(signIns.renew(after, asked.requestedAt()));
    }
    boolean isNew =
        command.move().concernsPool() && after.account().isActive() && after.subject() == null;
    return isNew ? after.signingInAs(signIns.invite(after.account())) : after;
  }

  private AccountOutcome committed(
      MoveAccountCommand command, AccountFile file, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    if (!changes.isEmpty()) {
      all.add(command.answer());
    }
    if (command.move().isUrgent()) {
      all.add(new Change.UrgentForAccount(command.account(), command.caller().requestId()));
    }
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new WorkDone(
                command.move().act(),
                file.account().id().value(),
                List.of(),
                command.move().because()));
    return switch (commits.commit(all, List.of(entry))) {
      case Commits.Committed committed -> new AccountOutcome.Noted(Disclosed.by(committed, file));
      case Commits.Outcome refused -> new AccountOutcome.NotCommitted(refused);
    };
  }
}
