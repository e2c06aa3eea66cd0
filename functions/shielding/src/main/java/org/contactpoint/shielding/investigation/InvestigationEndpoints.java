package org.contactpoint.shielding.investigation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** Listing and closing investigations. */
@Singleton
final class InvestigationEndpoints implements Endpoints {

  private static final String INVESTIGATION = "investigationId";

  private final ListInvestigations listInvestigations;
  private final CloseInvestigation closeInvestigation;

  InvestigationEndpoints(
      ListInvestigations listInvestigations, CloseInvestigation closeInvestigation) {
    this.listInvestigations = listInvestigations;
    this.closeInvestigation = closeInvestigation;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_INVESTIGATIONS, InvestigationsResponse.class, this::list)
            .with(
                QueryParameter.filter(
                    "status",
                    InvestigationStatus.class,
                    "Only investigations in that state; those that are open where it is left"
                        + " out.")),
        Endpoint.of(
            Route.CLOSE_INVESTIGATION,
            CloseInvestigationRequest.class,
            InvestigationResponse.class,
            this::close));
  }

  private Answer list(AuthorisedRequest request) {
    return switch (request
        .query("status")
        .map(InvestigationStatus::parse)
        .orElse(Parsed.valid(InvestigationStatus.OPEN))) {
      case Parsed.Invalid<InvestigationStatus> bad -> Answer.malformed("status", bad.reason());
      case Parsed.Valid<InvestigationStatus> status -> page(request, status.value());
    };
  }

  private Answer page(AuthorisedRequest request, InvestigationStatus status) {
    int limit = request.limit();
    List<Investigation> page =
        listInvestigations.page(
            request.caller().account(),
            status,
            request.position().map(ListPlace::new).orElse(null),
            limit);
    @Nullable String cursor =
        page.size() < limit ? null : request.cursor(page.getLast().place().value());
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_INVESTIGATIONS,
            status.code(),
            page.stream().map(Investigation::child).distinct().toList()),
        new InvestigationsResponse(
            page.stream().map(one -> InvestigationResponse.of(one, request.caller())).toList(),
            cursor));
  }

  private Answer close(AuthorisedRequest request, CloseInvestigationRequest body) {
    String id = request.pathId(INVESTIGATION);
    CloseInvestigationCommand command =
        new CloseInvestigationCommand(
            request.caller(), id, body.finding(), request.remember(200, Map.of(INVESTIGATION, id)));
    return answer(
        request.replay().isPresent()
            ? closeInvestigation.repeat(command)
            : closeInvestigation.handle(command),
        request.caller());
  }

  private static Answer answer(InvestigationOutcome outcome, Caller viewer) {
    return switch (outcome) {
      case InvestigationOutcome.Noted noted ->
          Answer.ok(noted.investigation().map(one -> InvestigationResponse.of(one, viewer)));
      case InvestigationOutcome.Unknown ignored -> Answer.notFound();
      case InvestigationOutcome.Refused refused ->
          Answer.refused(refused.because(), refused.child());
      case InvestigationOutcome.AlreadyClosed closed ->
          Answer.conflict("already-closed", "This investigation is closed.", closed.child());
      case InvestigationOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
