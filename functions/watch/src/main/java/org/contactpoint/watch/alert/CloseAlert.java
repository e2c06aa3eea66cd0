package org.contactpoint.watch.alert;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.Alerts;

/**
 * Closes an alert with a finding: an auditor of the account's council or of England, and never the
 * person whom it is about. It changes nothing of the account: whoever was suspended stays so until
 * an administrator lets them in again (rules §7).
 */
@Singleton
public final class CloseAlert {
  private final Alerts alerts;
  private final Commits commits;
  private final Clock clock;

  public CloseAlert(Alerts alerts, Commits commits, Clock clock) {
    this.alerts = alerts;
    this.commits = commits;
    this.clock = clock;
  }

  /** Closes it, or says why not. */
  public AlertOutcome handle(CloseAlertCommand command) {
    return found(command)
        .map(
            alert ->
                switch (decision(command.caller(), alert)) {
                  case Decision.Denied denied -> new AlertOutcome.Refused(denied.because());
                  case Decision.Permitted permitted ->
                      alert.isOpen()
                          ? close(command, permitted.as(), alert)
                          : new AlertOutcome.AlreadyClosed();
                })
        .orElseGet(AlertOutcome.Unknown::new);
  }

  /** Answers a repeated request with the alert in its present state. */
  public AlertOutcome repeat(CloseAlertCommand command) {
    return found(command)
        .map(
            alert ->
                switch (decision(command.caller(), alert)) {
                  case Decision.Denied denied -> new AlertOutcome.Refused(denied.because());
                  case Decision.Permitted as -> commit(command, as.as(), alert, List.of());
                })
        .orElseGet(AlertOutcome.Unknown::new);
  }

  private Optional<Alert> found(CloseAlertCommand command) {
    return Optional.of(command.alertId())
        .filter(Ids::isWellFormed)
        .flatMap(alerts::find)
        .filter(alert -> AlertSight.isVisible(command.caller().account(), alert));
  }

  private static Decision decision(Caller caller, Alert alert) {
    return AccessPolicy.decide(
        caller, Action.CLOSE_ALERT, AlertSight.relations(caller, alert), Denial.OTHER_COUNCIL);
  }

  private AlertOutcome close(CloseAlertCommand command, Role as, Alert before) {
    Instant now = clock.instant();
    Alert after = before.closed(command.finding(), command.caller().account().id(), now);
    return commit(
        command, as, after, List.of(new Change.AlertSaved(before, after), command.answer()));
  }

  private AlertOutcome commit(
      CloseAlertCommand command, Role as, Alert closed, List<Change> changes) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            Actor.of(command.caller(), as),
            new WorkDone(WorkAct.CLOSE_ALERT, closed.id(), List.of(), command.finding().code()));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed -> new AlertOutcome.Noted(Disclosed.by(committed, closed));
      case Commits.Outcome refused -> new AlertOutcome.NotCommitted(refused);
    };
  }
}
