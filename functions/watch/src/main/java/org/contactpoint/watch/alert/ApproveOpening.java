package org.contactpoint.watch.alert;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.CriteriaPlaces;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.domain.watch.CriteriaOpening;
import org.jspecify.annotations.Nullable;

/**
 * Approves that what was searched for in the entries of an alert is decrypted. With the second
 * approval the opening itself is entered, so that the trail names both before anything is shown;
 * the program that decrypts does so once for it (rules §7.19). Nothing of the criteria is read
 * here.
 */
@Singleton
public final class ApproveOpening {
  private final Alerts alerts;
  private final CriteriaPlaces places;
  private final Commits commits;
  private final Clock clock;

  public ApproveOpening(Alerts alerts, CriteriaPlaces places, Commits commits, Clock clock) {
    this.alerts = alerts;
    this.places = places;
    this.commits = commits;
    this.clock = clock;
  }

  /** Approves it, or says why not. */
  public OpeningOutcome handle(ApproveOpeningCommand command) {
    return found(command)
        .map(
            alert ->
                switch (decision(command.caller(), alert)) {
                  case Decision.Denied denied -> new OpeningOutcome.Refused(denied.because());
                  case Decision.Permitted as -> approve(command, as.as(), alert);
                })
        .orElseGet(OpeningOutcome.Unknown::new);
  }

  /** Answers a repeated request with the alert in its present state. */
  public OpeningOutcome repeat(ApproveOpeningCommand command) {
    return found(command)
        .map(
            alert ->
                switch (decision(command.caller(), alert)) {
                  case Decision.Denied denied -> new OpeningOutcome.Refused(denied.because());
                  case Decision.Permitted as ->
                      commit(command, as.as(), WorkAct.APPROVE_OPENING, alert, List.of());
                })
        .orElseGet(OpeningOutcome.Unknown::new);
  }

  private Optional<Alert> found(ApproveOpeningCommand command) {
    return Optional.of(command.alertId())
        .filter(Ids::isWellFormed)
        .flatMap(alerts::find)
        .filter(alert -> AlertSight.isVisible(command.caller().account(), alert));
  }

  private static Decision decision(Caller caller, Alert alert) {
    return AccessPolicy.decide(
        caller, Action.APPROVE_OPENING, AlertSight.relations(caller, alert), Denial.OTHER_COUNCIL);
  }

  private OpeningOutcome approve(ApproveOpeningCommand command, Role as, Alert alert) {
    Instant now = clock.instant();
    Account account = command.caller().account();
    CriteriaOpening.Approval approval =
        new CriteriaOpening.Approval(account.id(), account.person(), as, now);
    CriteriaOpening before = alert.opening();
    if (before == null || before.isOver(now)) {
      return saved(command, as, WorkAct.APPROVE_OPENING, alert, CriteriaOpening.begun(approval));
    }
    @Nullable CriteriaOpening opened =
        before.approved(approval, places.of(alert.entries())).orElse(null);
    return opened == null
        ? new OpeningOutcome.AlreadyApproved()
        : saved(command, as, WorkAct.OPEN_CRITERIA, alert, opened);
  }

  private OpeningOutcome saved(
      ApproveOpeningCommand command, Role as, WorkAct act, Alert before, CriteriaOpening opening) {
    Alert after = before.with(opening);
    return commit(
        command, as, act, after, List.of(new Change.AlertSaved(before, after), command.answer()));
  }

  private OpeningOutcome commit(
      ApproveOpeningCommand command, Role as, WorkAct act, Alert alert, List<Change> changes) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            Actor.of(command.caller(), as),
            new WorkDone(act, alert.id(), List.of()));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new OpeningOutcome.Approved(Disclosed.by(committed, alert));
      case Commits.Outcome refused -> new OpeningOutcome.NotCommitted(refused);
    };
  }
}
