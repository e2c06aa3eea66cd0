package org.contactpoint.shielding.destruction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/destructions/{childId}}: the national auditors may read it, who read the whole
 * trail anyway. Nothing says any more to which council the child belonged, and to any other team
 * the day would tell whether something that was hidden put it off.
 */
@Singleton
final class CertificateEndpoint implements Endpoints {
  private final Destructions destructions;
  private final KeptBackups backups;

  CertificateEndpoint(Destructions destructions, KeptBackups backups) {
    this.destructions = destructions;
    this.backups = backups;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.READ_CERTIFICATE, CertificateResponse.class, this::certificate));
  }

  private Answer certificate(AuthorisedRequest request) {
    return switch (AccessPolicy.decide(
        request.caller(), Action.READ_CERTIFICATE, Set.of(), Denial.ROLE_NOT_ALLOWED)) {
      case Decision.Denied denied -> Answer.refused(denied.because(), request.child());
      case Decision.Permitted ignored ->
          destructions
              .find(request.child())
              .flatMap(this::finished)
              .map(
                  certificate ->
                      request.disclose(
                          ChildTouched.of(ChildAct.READ_CERTIFICATE, request.child()), certificate))
              .orElseGet(() -> Answer.notFound(request.child()));
    };
  }

  private Optional<CertificateResponse> finished(Destruction destruction) {
    @Nullable LocalDate finished = destruction.finished();
    return finished == null
        ? Optional.empty()
        : Optional.of(CertificateResponse.of(destruction, finished, backups));
  }
}
