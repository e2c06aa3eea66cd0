package org.contactpoint.audit.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;

/** The route of one's own account. */
@DoorController
final class OwnAccountController {
  private final FrontDoor door;
  private final ReadOwnAccount readOwnAccount;

  OwnAccountController(FrontDoor door, ReadOwnAccount readOwnAccount) {
    this.door = door;
    this.readOwnAccount = readOwnAccount;
  }

  @Get("/v1/me")
  HttpResponse<?> me(HttpRequest<?> request) {
    return door.enter(request, Route.READ_OWN_ACCOUNT, Map.of(), this::me);
  }

  private Answer me(Call call) {
    ReadOwnAccountCommand command =
        new ReadOwnAccountCommand(call.actor(), call.caller().account());
    return switch (readOwnAccount.handle(command)) {
      case OwnAccountOutcome.Read read -> Answer.ok(read.account().map(OwnAccountResponse::of));
      case OwnAccountOutcome.Withheld ignored -> Answer.trailUnavailable();
    };
  }
}
