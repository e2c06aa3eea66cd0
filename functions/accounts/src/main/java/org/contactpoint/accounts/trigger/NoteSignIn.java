package org.contactpoint.accounts.trigger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.SignInRefused;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFile;

/**
 * Notes that somebody signed in (rules §2, §7): 90 days without make an account lapse. A sign-in
 * that can't be entered in the trail is refused. One that is refused is entered, too; the tokens
 * that follow open nothing.
 */
@Singleton
final class NoteSignIn {
  private final FindSignIn signedIn;
  private final Commits commits;
  private final RefusedSignIns refused;
  private final Ids ids;
  private final Clock clock;

  NoteSignIn(FindSignIn signedIn, Commits commits, RefusedSignIns refused, Ids ids, Clock clock) {
    this.signedIn = signedIn;
    this.commits = commits;
    this.refused = refused;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Enters it in the trail; a sign-in without an account is only logged.
   *
   * @return whether there was an account, and the entry was written
   * @throws IllegalStateException if it can't be entered
   */
  boolean note(PoolEvent event) {
    Optional<Commits.Outcome> outcome = Retry.committing(() -> once(event));
    if (outcome.filter(not -> !(not instanceof Commits.Committed)).isPresent()) {
      throw new IllegalStateException("a sign-in can't be entered");
    }
    return outcome.isPresent();
  }

  private Optional<Commits.Outcome> once(PoolEvent event) {
    SignInCheck check = signedIn.check(event);
    return switch (check) {
      case SignInCheck.LetIn(AccountFile file) ->
          Optional.of(committed(file, file.usedAt(clock.instant())));
      case SignInCheck.Refused(Account account, String because) -> {
        refused.signIn(check);
        yield Optional.of(entered(account, because));
      }
      case SignInCheck.Unknown ignored -> {
        refused.signIn(check);
        yield Optional.empty();
      }
    };
  }

  private Commits.Outcome committed(AccountFile before, AccountFile after) {
    Account account = after.account();
    WorkDone signIn = new WorkDone(WorkAct.SIGN_IN, account.id().value(), List.of());
    return commits.commit(
        List.of(new Change.AccountSaved(before, after)), List.of(entry(account, signIn)));
  }

  private Commits.Outcome entered(Account account, String because) {
    return commits.commit(
        List.of(), List.of(entry(account, new SignInRefused(account.id().value(), because))));
  }

  private AuditEntry entry(Account account, AuditEvent event) {
    return new AuditEntry(clock.instant(), Actor.of(new Caller(account, null, ids.next())), event);
  }
}
