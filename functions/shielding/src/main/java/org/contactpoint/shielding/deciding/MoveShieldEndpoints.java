package org.contactpoint.shielding.deciding;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldReason;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** The steps of a shield: decision, review, approval of a removal, appeal. */
@Singleton
final class MoveShieldEndpoints implements Endpoints {

  private static final String SHIELD = "shieldId";

  private final MoveShield moveShield;

  MoveShieldEndpoints(MoveShield moveShield) {
    this.moveShield = moveShield;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.DECIDE_SHIELD, DecideShieldRequest.class, ShieldResponse.class, this::decide),
        Endpoint.of(
            Route.REVIEW_SHIELD, ReviewShieldRequest.class, ShieldResponse.class, this::review),
        Endpoint.of(
            Route.APPROVE_SHIELD_REMOVAL,
            ShieldResponse.class,
            request -> withoutBody(request, ShieldStep.REMOVE)),
        Endpoint.of(
            Route.APPEAL_SHIELD,
            ShieldResponse.class,
            request -> withoutBody(request, ShieldStep.APPEAL)));
  }

  private Answer decide(AuthorisedRequest request, DecideShieldRequest body) {
    ShieldStep step =
        switch (body.outcome()) {
          case SHIELD -> ShieldStep.CONFIRM;
          case REFUSE -> ShieldStep.REFUSE;
        };
    return move(request, step, body.reason());
  }

  private Answer review(AuthorisedRequest request, ReviewShieldRequest body) {
    ShieldStep step =
        switch (body.outcome()) {
          case KEEP -> ShieldStep.KEEP;
          case REMOVE -> ShieldStep.PROPOSE_REMOVAL;
        };
    return move(request, step, body.reason());
  }

  private Answer withoutBody(AuthorisedRequest request, ShieldStep step) {
    return move(request, step, null);
  }

  private Answer move(AuthorisedRequest request, ShieldStep step, @Nullable ShieldReason reason) {
    MoveShieldCommand command =
        new MoveShieldCommand(
            request.caller(), shown(request), step, reason, request.pending(200, SHIELD));
    return answer(
        request.replay().isPresent() ? moveShield.repeat(command) : moveShield.handle(command));
  }

  /** A repeat shows the shield that its first answer showed. */
  private static String shown(AuthorisedRequest request) {
    return request
        .replay()
        .map(answer -> answer.ids().get(SHIELD))
        .orElseGet(() -> request.pathId(SHIELD));
  }

  private static Answer answer(MoveShieldOutcome outcome) {
    return switch (outcome) {
      case MoveShieldOutcome.Moved moved ->
          Answer.ok(moved.shield().map(MoveShieldEndpoints::response));
      case MoveShieldOutcome.NoSuchShield ignored -> Answer.notFound();
      case MoveShieldOutcome.Refused refused -> Answer.refused(refused.because(), refused.child());
      case MoveShieldOutcome.OutOfTurn late ->
          Answer.conflict(
              "out-of-turn", "The shield is not in a state for this step.", late.child());
      case MoveShieldOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private static ShieldResponse response(Shield shield) {
    return ShieldResponse.of(shield, shield.status().code());
  }
}
