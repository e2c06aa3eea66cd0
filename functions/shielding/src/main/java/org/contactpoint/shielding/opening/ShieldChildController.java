package org.contactpoint.shielding.opening;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;

/** {@code POST /v1/children/{childId}/shield}. */
@DoorController
final class ShieldChildController {

  private static final String SHIELD = "shieldId";

  private final FrontDoor door;
  private final ShieldChild shieldChild;

  ShieldChildController(FrontDoor door, ShieldChild shieldChild) {
    this.door = door;
    this.shieldChild = shieldChild;
  }

  @Post("/v1/children/{childId}/shield")
  HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(request, Route.ASK_SHIELD, Map.of("childId", childId), this::ask);
  }

  private Answer ask(Call call) {
    ShieldChildRequest body = call.body(ShieldChildRequest.class);
    ShieldChildCommand command =
        new ShieldChildCommand(
            call.caller(),
            call.child(),
            body.ground(),
            body.askedBy(),
            shield -> call.remember(201, Map.of(SHIELD, shield)));
    return answer(
        call.replay()
            .map(first -> new ShieldId(first.ids().getOrDefault(SHIELD, "")))
            .map(shield -> shieldChild.repeat(command, shield))
            .orElseGet(() -> shieldChild.handle(command)),
        call);
  }

  private static Answer answer(ShieldChildOutcome outcome, Call call) {
    return switch (outcome) {
      case ShieldChildOutcome.Hidden hidden ->
          Answer.created(hidden.opened().map(ShieldOpenedResponse::of));
      case ShieldChildOutcome.NoSuchChild ignored -> Answer.notFound(call.child());
      case ShieldChildOutcome.Refused refused -> Answer.refused(refused.because(), call.child());
      case ShieldChildOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
