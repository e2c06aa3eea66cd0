package org.contactpoint.shielding.deciding;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldReason;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;
import org.jspecify.annotations.Nullable;

/** The steps of a shield: decision, review, approval of a removal, appeal. */
@DoorController
final class MoveShieldController {

  private static final String SHIELD = "shieldId";

  private final FrontDoor door;
  private final MoveShield moveShield;

  MoveShieldController(FrontDoor door, MoveShield moveShield) {
    this.door = door;
    this.moveShield = moveShield;
  }

  @Post("/v1/shields/{shieldId}/decision")
  HttpResponse<?> decide(HttpRequest<?> request, @PathVariable String shieldId) {
    return door.enter(request, Route.DECIDE_SHIELD, Map.of(SHIELD, shieldId), this::decide);
  }

  @Post("/v1/shields/{shieldId}/review")
  HttpResponse<?> review(HttpRequest<?> request, @PathVariable String shieldId) {
    return door.enter(request, Route.REVIEW_SHIELD, Map.of(SHIELD, shieldId), this::review);
  }

  @Post("/v1/shields/{shieldId}/removal-approval")
  HttpResponse<?> approve(HttpRequest<?> request, @PathVariable String shieldId) {
    return door.enter(
        request,
        Route.APPROVE_SHIELD_REMOVAL,
        Map.of(SHIELD, shieldId),
        call -> withoutBody(call, ShieldStep.REMOVE));
  }

  @Post("/v1/shields/{shieldId}/appeal")
  HttpResponse<?> appeal(HttpRequest<?> request, @PathVariable String shieldId) {
    return door.enter(
        request,
        Route.APPEAL_SHIELD,
        Map.of(SHIELD, shieldId),
        call -> withoutBody(call, ShieldStep.APPEAL));
  }

  private Answer decide(Call call) {
    DecideShieldRequest body = call.body(DecideShieldRequest.class);
    ShieldStep step =
        switch (body.outcome()) {
          case SHIELD -> ShieldStep.CONFIRM;
          case REFUSE -> ShieldStep.REFUSE;
        };
    return move(call, step, body.reason());
  }

  private Answer review(Call call) {
    ReviewShieldRequest body = call.body(ReviewShieldRequest.class);
    ShieldStep step =
        switch (body.outcome()) {
          case KEEP -> ShieldStep.KEEP;
          case REMOVE -> ShieldStep.PROPOSE_REMOVAL;
        };
    return move(call, step, body.reason());
  }

  private Answer withoutBody(Call call, ShieldStep step) {
    call.noBody();
    return move(call, step, null);
  }

  private Answer move(Call call, ShieldStep step, @Nullable ShieldReason reason) {
    MoveShieldCommand command =
        new MoveShieldCommand(
            call.caller(),
            shown(call),
            step,
            reason,
            shown -> call.remember(200, Map.of(SHIELD, shown.value())));
    return answer(
        call.replay().isPresent() ? moveShield.repeat(command) : moveShield.handle(command));
  }

  /** A repeat shows the shield that its first answer showed. */
  private static String shown(Call call) {
    return call.replay()
        .map(answer -> answer.ids().get(SHIELD))
        .orElseGet(() -> call.pathId(SHIELD));
  }

  private static Answer answer(MoveShieldOutcome outcome) {
    return switch (outcome) {
      case MoveShieldOutcome.Moved moved ->
          Answer.ok(moved.shield().map(MoveShieldController::response));
      case MoveShieldOutcome.NoSuchShield ignored -> Answer.notFound();
      case MoveShieldOutcome.Refused refused -> Answer.refused(refused.because());
      case MoveShieldOutcome.OutOfTurn ignored ->
          Answer.conflict("out-of-turn", "The shield is not in a state for this step.");
      case MoveShieldOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private static ShieldResponse response(Shield shield) {
    return ShieldResponse.of(shield, shield.status().code());
  }
}
