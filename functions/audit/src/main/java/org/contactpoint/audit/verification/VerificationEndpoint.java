package org.contactpoint.audit.verification;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;

/** The route that verifies the trail. */
@Singleton
final class VerificationEndpoint implements Endpoints {
  private final VerifyTrail verifyTrail;

  VerificationEndpoint(VerifyTrail verifyTrail) {
    this.verifyTrail = verifyTrail;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.VERIFY_TRAIL, VerificationResponse.class, this::verify)
            .with(
                QueryParameter.plain(
                    "writer",
                    String.class,
                    "The writer whose chain is verified; all where it is left out.")));
  }

  private Answer verify(AuthorisedRequest request) {
    VerifyTrailCommand command =
        new VerifyTrailCommand(request.actor(), request.query("writer").orElse(null));
    return switch (verifyTrail.handle(command)) {
      case VerificationOutcome.Verified verified ->
          Answer.ok(verified.result().map(VerificationResponse::of));
      case VerificationOutcome.NoSuchWriter ignored -> Answer.notFound();
      case VerificationOutcome.Withheld ignored -> Answer.trailUnavailable();
    };
  }
}
