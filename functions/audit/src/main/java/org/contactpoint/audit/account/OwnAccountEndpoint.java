package org.contactpoint.audit.account;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;

/** The route of one's own account. */
@Singleton
final class OwnAccountEndpoint implements Endpoints {
  private final ReadOwnAccount readOwnAccount;

  OwnAccountEndpoint(ReadOwnAccount readOwnAccount) {
    this.readOwnAccount = readOwnAccount;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(Endpoint.of(Route.READ_OWN_ACCOUNT, OwnAccountResponse.class, this::me));
  }

  private Answer me(AuthorisedRequest request) {
    ReadOwnAccountCommand command =
        new ReadOwnAccountCommand(request.actor(), request.caller().account());
    return switch (readOwnAccount.handle(command)) {
      case OwnAccountOutcome.Read read -> Answer.ok(read.account().map(OwnAccountResponse::of));
      case OwnAccountOutcome.Withheld ignored -> Answer.trailUnavailable();
    };
  }
}
