package org.contactpoint.watch.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** Listing and closing alerts, and approving that what was searched for is decrypted. */
@Singleton
final class AlertEndpoints implements Endpoints {
  private static final String ALERT = "alertId";

  private final ListAlerts listAlerts;
  private final CloseAlert closeAlert;
  private final ApproveOpening approveOpening;

  AlertEndpoints(ListAlerts listAlerts, CloseAlert closeAlert, ApproveOpening approveOpening) {
    this.listAlerts = listAlerts;
    this.closeAlert = closeAlert;
    this.approveOpening = approveOpening;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_ALERTS, AlertsResponse.class, this::list)
            .with(
                QueryParameter.filter(
                    "status",
                    AlertStatus.class,
                    "Only alerts in that state; those that are open where it is left out.")),
        Endpoint.of(Route.CLOSE_ALERT, CloseAlertRequest.class, AlertResponse.class, this::close),
        Endpoint.of(Route.APPROVE_OPENING, OpeningResponse.class, this::approve));
  }

  private Answer list(AuthorisedRequest request) {
    return switch (request
        .query("status")
        .map(AlertStatus::parse)
        .orElse(Parsed.valid(AlertStatus.OPEN))) {
      case Parsed.Invalid<AlertStatus> bad -> Answer.malformed("status", bad.reason());
      case Parsed.Valid<AlertStatus> status -> page(request, status.value());
    };
  }

  private Answer page(AuthorisedRequest request, AlertStatus status) {
    Caller viewer = request.caller();
    int limit = request.limit();
    List<Alert> page =
        listAlerts.page(
            viewer.account(), status, request.position().map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        page.size() < limit ? null : request.cursor(page.getLast().place().value());
    return request.disclose(
        new WorkDone(WorkAct.LIST_ALERTS, status.code(), List.of()),
        new AlertsResponse(
            page.stream().map(alert -> AlertResponse.of(alert, viewer)).toList(), cursor));
  }

  private Answer close(AuthorisedRequest request, CloseAlertRequest body) {
    String id = request.pathId(ALERT);
    CloseAlertCommand command =
        new CloseAlertCommand(
            request.caller(), id, body.finding(), request.remember(200, Map.of(ALERT, id)));
    return answer(
        request.replay().isPresent() ? closeAlert.repeat(command) : closeAlert.handle(command),
        request.caller());
  }

  private static Answer answer(AlertOutcome outcome, Caller viewer) {
    return switch (outcome) {
      case AlertOutcome.Noted noted ->
          Answer.ok(noted.alert().map(alert -> AlertResponse.of(alert, viewer)));
      case AlertOutcome.Unknown ignored -> Answer.notFound();
      case AlertOutcome.Refused refused -> Answer.refused(refused.because());
      case AlertOutcome.AlreadyClosed ignored ->
          Answer.conflict("already-closed", "This alert is closed.");
      case AlertOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private Answer approve(AuthorisedRequest request) {
    String id = request.pathId(ALERT);
    ApproveOpeningCommand command =
        new ApproveOpeningCommand(request.caller(), id, request.remember(200, Map.of(ALERT, id)));
    return answer(
        request.replay().isPresent()
            ? approveOpening.repeat(command)
            : approveOpening.handle(command));
  }

  private static Answer answer(OpeningOutcome outcome) {
    return switch (outcome) {
      case OpeningOutcome.Approved approved -> Answer.ok(approved.alert().map(OpeningResponse::of));
      case OpeningOutcome.Unknown ignored -> Answer.notFound();
      case OpeningOutcome.Refused refused -> Answer.refused(refused.because());
      case OpeningOutcome.AlreadyApproved ignored ->
          Answer.conflict(
              "already-approved", "An auditor of the other kind approves it, within a day.");
      case OpeningOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
