package org.contactpoint.shielding.opening;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;

/** {@code POST /v1/children/{childId}/shield}. */
@Singleton
final class ShieldChildEndpoint implements Endpoints {

  private static final String SHIELD = "shieldId";

  private final ShieldChild shieldChild;

  ShieldChildEndpoint(ShieldChild shieldChild) {
    this.shieldChild = shieldChild;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.ASK_SHIELD, ShieldChildRequest.class, ShieldOpenedResponse.class, this::ask));
  }

  private Answer ask(AuthorisedRequest request, ShieldChildRequest body) {
    ShieldChildCommand command =
        new ShieldChildCommand(
            request.caller(),
            request.child(),
            body.ground(),
            body.askedBy(),
            request.pending(201, SHIELD));
    return answer(
        request
            .replay()
            .map(first -> new ShieldId(first.ids().getOrDefault(SHIELD, "")))
            .map(shield -> shieldChild.repeat(command, shield))
            .orElseGet(() -> shieldChild.handle(command)),
        request);
  }

  private static Answer answer(ShieldChildOutcome outcome, AuthorisedRequest request) {
    return switch (outcome) {
      case ShieldChildOutcome.Hidden hidden ->
          Answer.created(hidden.opened().map(ShieldOpenedResponse::of));
      case ShieldChildOutcome.NoSuchChild ignored -> Answer.notFound(request.child());
      case ShieldChildOutcome.Refused refused -> Answer.refused(refused.because(), request.child());
      case ShieldChildOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
