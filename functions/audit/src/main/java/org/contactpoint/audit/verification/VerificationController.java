package org.contactpoint.audit.verification;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;

/** The route that verifies the trail. */
@DoorController
final class VerificationController {
  private final FrontDoor door;
  private final VerifyTrail verifyTrail;

  VerificationController(FrontDoor door, VerifyTrail verifyTrail) {
    this.door = door;
    this.verifyTrail = verifyTrail;
  }

  @Get("/v1/audit/verification")
  HttpResponse<?> verify(HttpRequest<?> request) {
    return door.enter(request, Route.VERIFY_TRAIL, Map.of(), this::verify);
  }

  private Answer verify(Call call) {
    VerifyTrailCommand command =
        new VerifyTrailCommand(call.actor(), call.query("writer").orElse(null));
    return switch (verifyTrail.handle(command)) {
      case VerificationOutcome.Verified verified ->
          Answer.ok(verified.result().map(VerificationResponse::of));
      case VerificationOutcome.NoSuchWriter ignored -> Answer.notFound();
      case VerificationOutcome.Withheld ignored -> Answer.trailUnavailable();
    };
  }
}
