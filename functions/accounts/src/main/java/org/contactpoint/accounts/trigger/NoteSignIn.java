package org.contactpoint.accounts.trigger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFile;

/**
 * Notes that somebody signed in (the rules, §2 and §7): 90 days without make an account lapse. A
 * sign-in that can't stand in the trail is none.
 */
@Singleton
final class NoteSignIn {
  private final SignedIn signedIn;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  NoteSignIn(SignedIn signedIn, Commits commits, Ids ids, Clock clock) {
    this.signedIn = signedIn;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  boolean isNoted(PoolEvent event) {
    return Retry.committing(() -> once(event))
        .filter(Commits.Committed.class::isInstance)
        .isPresent();
  }

  /** Empty for whoever is not let in. */
  private Optional<Commits.Outcome> once(PoolEvent event) {
    return signedIn.account(event).map(file -> committed(file, file.usedAt(clock.instant())));
  }

  private Commits.Outcome committed(AccountFile before, AccountFile after) {
    Account account = after.account();
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            Actor.of(new Caller(account, null, ids.next())),
            new WorkDone(WorkAct.SIGN_IN, account.id().value(), List.of()));
    return commits.commit(List.of(new Change.AccountSaved(before, after)), List.of(entry));
  }
}
