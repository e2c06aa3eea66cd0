package org.contactpoint.accounts.lapsing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.accounts.signin.SignIns;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.SuspensionReason;
import org.contactpoint.domain.vetting.VettingOutcome;

/** Suspends whoever lapsed: once a day, and once more does nothing more (rules §2). */
@Singleton
public final class SuspendLapsed {
  private static final AccountId CALENDAR = new AccountId("contactpoint.calendar");
  private static final int AT_ONCE = 100;

  private final AccountFiles files;
  private final Commits commits;
  private final SignIns signIns;
  private final Clock clock;

  public SuspendLapsed(AccountFiles files, Commits commits, SignIns signIns, Clock clock) {
    this.files = files;
    this.commits = commits;
    this.signIns = signIns;
    this.clock = clock;
  }

  /**
   * Suspends all of them, as many as the time allows; the calendar calls again within the hour.
   *
   * @return how many
   * @throws IllegalStateException if the trail can't be written: the event must come again
   */
  public int today(Deadline deadline) {
    LocalDate today = London.today(clock);
    int suspended = 0;
    List<AccountFile> next = files.lapsing(today, AT_ONCE);
    while (!next.isEmpty()) {
      int before = suspended;
      for (AccountFile file : next) {
        suspended += isSuspended(file.account().id(), today) ? 1 : 0;
      }
      boolean ends = suspended == before || deadline.hasPassed(clock.instant());
      next = ends ? List.of() : files.lapsing(today, AT_ONCE);
    }
    return suspended;
  }

  /** Whoever changes the account meanwhile does not put it off: what lapsed, lapses that day. */
  private boolean isSuspended(AccountId lapsed, LocalDate today) {
    return Retry.committing(() -> files.find(lapsed).flatMap(file -> suspended(file, today)))
        .filter(SuspendLapsed::isDone)
        .isPresent();
  }

  private Optional<Commits.Outcome> suspended(AccountFile file, LocalDate today) {
    SuspensionReason reason = file.lapse(today).orElse(null);
    if (reason == null || !(file.suspend() instanceof VettingOutcome.Moved(AccountFile after))) {
      return Optional.empty();
    }
    List<Change> changes =
        List.of(
            new Change.AccountSaved(file, after),
            new Change.UrgentForAccount(file.account().id(), CALENDAR.value()));
    Commits.Outcome outcome = commits.commit(changes, List.of(entry(after.account(), reason)));
    if (outcome instanceof Commits.Committed) {
      signIns.follow(after);
    }
    return Optional.of(outcome);
  }

  private static boolean isDone(Commits.Outcome outcome) {
    return switch (outcome) {
      case Commits.Committed ignored -> true;
      case Commits.Stale ignored -> false;
      case Commits.TrailUnavailable ignored ->
          throw new IllegalStateException("the trail can't be written");
      case Commits.Full ignored -> throw new IllegalStateException("the account has no room left");
      case Commits.Repeated ignored ->
          throw new IllegalStateException("the calendar carries no idempotency key");
    };
  }

  private AuditEntry entry(Account account, SuspensionReason reason) {
    Actor calendar =
        new Actor(
            CALENDAR,
            null,
            Role.USER_ADMINISTRATOR,
            account.organisation().code(),
            account.authority(),
            CALENDAR.value());
    return new AuditEntry(
        clock.instant(),
        calendar,
        new WorkDone(WorkAct.SUSPEND_ACCOUNT, account.id().value(), List.of(), reason.code()));
  }
}
