package org.contactpoint.watch.follow;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.SuspensionReason;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertNames;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.domain.watch.Suspicion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alert once, and suspends the account in the same commit where the rule says so. An
 * account that was let in again is not suspended anew for what its alert was raised for.
 */
@Singleton
public final class RaiseAlert {
  private static final Logger LOG = LoggerFactory.getLogger(RaiseAlert.class);
  private static final AccountId WATCH = new AccountId("contactpoint.watch");

  private final Alerts alerts;
  private final AlertNames names;
  private final AccountFiles accounts;
  private final Commits commits;
  private final Clock clock;

  public RaiseAlert(
      Alerts alerts, AlertNames names, AccountFiles accounts, Commits commits, Clock clock) {
    this.alerts = alerts;
    this.names = names;
    this.accounts = accounts;
    this.commits = commits;
    this.clock = clock;
  }

  /**
   * Raises it, unless it was raised before or is about neither an account nor a feed.
   *
   * @param since when that was entered which gave rise to it
   * @throws IllegalStateException if nothing can be written: the entry must come again
   */
  void handle(Suspicion suspicion, Instant since) {
    String id = names.of(suspicion.kind(), suspicion.account(), suspicion.window());
    Retry.committing(() -> raised(id, suspicion))
        .ifPresent(outcome -> noted(suspicion, since, outcome));
  }

  private Optional<Commits.Outcome> raised(String id, Suspicion suspicion) {
    return alerts.find(id).isPresent()
        ? Optional.empty()
        : accounts
            .find(suspicion.account())
            .map(file -> raised(id, suspicion, file))
            .or(
                () ->
                    Optional.ofNullable(suspicion.sender())
                        .map(sender -> raised(id, suspicion, sender)));
  }

  /** About a feed that has no account of its own: for the auditors of the authority that sent. */
  private Commits.Outcome raised(String id, Suspicion suspicion, Authority sender) {
    Instant now = clock.instant();
    PersonId nobody = new PersonId(suspicion.account().value());
    return commits.commit(
        List.of(new Change.AlertSaved(null, alert(id, now, suspicion, nobody, sender))),
        List.of(entry(sender, now, WorkAct.RAISE_ALERT, id, suspicion.kind().code())));
  }

  private static Alert alert(
      String id, Instant now, Suspicion suspicion, PersonId subject, Authority council) {
    return new Alert(
        id,
        now,
        suspicion.kind(),
        suspicion.account(),
        subject,
        council,
        List.copyOf(suspicion.entries()),
        null,
        null,
        1);
  }

  private Commits.Outcome raised(String id, Suspicion suspicion, AccountFile file) {
    Instant now = clock.instant();
    Account account = file.account();
    Alert alert = alert(id, now, suspicion, account.person(), account.responsibleAuthority());
    List<Change> changes = new ArrayList<>(List.of(new Change.AlertSaved(null, alert)));
    List<AuditEntry> entries = new ArrayList<>();
    entries.add(entry(account.authority(), now, WorkAct.RAISE_ALERT, id, suspicion.kind().code()));
    if (suspicion.kind().suspends()
        && file.suspend() instanceof VettingOutcome.Moved(AccountFile suspended)) {
      changes.add(new Change.AccountSaved(file, suspended));
      changes.add(new Change.UrgentForAccount(account.id(), id));
      entries.add(
          entry(
              account.authority(),
              now,
              WorkAct.SUSPEND_ACCOUNT,
              account.id().value(),
              SuspensionReason.SUSPECTED_MISUSE.code()));
    }
    return commits.commit(changes, entries);
  }

  private static AuditEntry entry(
      @Nullable Authority authority, Instant now, WorkAct act, String thing, String because) {
    Actor watch =
        new Actor(
            WATCH,
            null,
            Role.COUNCIL_AUDITOR,
            // Whose account it is about is said by the thing alone (rules §7.7).
            WATCH.value(),
            authority,
            WATCH.value());
    return new AuditEntry(now, watch, new WorkDone(act, thing, List.of(), because));
  }

  private void noted(Suspicion suspicion, Instant since, Commits.Outcome outcome) {
    if (!(outcome instanceof Commits.Committed)) {
      throw new IllegalStateException("an alert could not be raised");
    }
    LOG.info(
        "alert raised rule={} seconds={}",
        suspicion.kind().code(),
        Duration.between(since, clock.instant()).toSeconds());
  }
}
