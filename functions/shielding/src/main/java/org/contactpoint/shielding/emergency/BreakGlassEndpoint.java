package org.contactpoint.shielding.emergency;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Role;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;

/** {@code POST /v1/children/{childId}/break-glass}. */
@Singleton
final class BreakGlassEndpoint implements Endpoints {

  private static final String INVESTIGATION = "investigationId";

  private final BreakGlass breakGlass;

  BreakGlassEndpoint(BreakGlass breakGlass) {
    this.breakGlass = breakGlass;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.BREAK_GLASS, BreakGlassRequest.class, ChildRecordResponse.class, this::show));
  }

  /** The record is shown once: a repeat is told so, whoever sends it and however late. */
  private Answer show(AuthorisedRequest request, BreakGlassRequest body) {
    if (request.replay().isPresent()) {
      return Answer.conflict("already-shown", "The record was shown, and is shown once only.");
    }
    return switch (request.afterRecentSignIn()) {
      case Decision.Denied denied -> Answer.refused(denied.because());
      case Decision.Permitted permitted ->
          answer(breakGlass.handle(command(request, body, permitted.as())));
    };
  }

  private static BreakGlassCommand command(
      AuthorisedRequest request, BreakGlassRequest body, Role as) {
    return new BreakGlassCommand(
        request.caller(),
        as,
        request.child(),
        body.emergency(),
        request.pending(200, INVESTIGATION));
  }

  private static Answer answer(BreakGlassOutcome outcome) {
    return switch (outcome) {
      case BreakGlassOutcome.Shown shown ->
          Answer.ok(shown.record().map(BreakGlassEndpoint::response));
      case BreakGlassOutcome.NoSuchChild ignored -> Answer.notFound();
      case BreakGlassOutcome.NotShielded ignored ->
          Answer.conflict("not-shielded", "The child is not shielded: its record can be viewed.");
      case BreakGlassOutcome.UnderInvestigation ignored ->
          Answer.conflict("investigation-open", "Your last emergency is still being investigated.");
      case BreakGlassOutcome.Refused refused -> Answer.refused(refused.because());
      case BreakGlassOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private static ChildRecordResponse response(WholeRecord whole) {
    return RecordRendering.whole(whole.child(), whole.statements(), whole.responsible());
  }
}
