package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** {@code POST /v1/children/{childId}/distinctions}. */
@Singleton
final class DistinguishChildrenEndpoint implements Endpoints {

  private static final String CHILD = "childId";

  private final DistinguishChildren distinguishChildren;
  private final ShieldedRecords shieldedRecords;

  DistinguishChildrenEndpoint(
      DistinguishChildren distinguishChildren, ShieldedRecords shieldedRecords) {
    this.distinguishChildren = distinguishChildren;
    this.shieldedRecords = shieldedRecords;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.DISTINGUISH_CHILDREN,
            DistinctionRequest.class,
            DistinctionResponse.class,
            this::distinguish));
  }

  private Answer distinguish(AuthorisedRequest request, DistinctionRequest body) {
    return AuthorisedRequest.childOf(body.otherId())
        .map(other -> distinguish(request, command(request, other, body.reason())))
        .orElseGet(() -> Answer.notFound(request.child()));
  }

  private static DistinguishChildrenCommand command(
      AuthorisedRequest request, ContactPointId other, DistinctionReason reason) {
    return new DistinguishChildrenCommand(
        request.caller(),
        request.child(),
        other,
        reason,
        request.replay().isPresent()
            ? null
            : request.remember(201, Map.of(CHILD, request.child().value())));
  }

  private Answer distinguish(AuthorisedRequest request, DistinguishChildrenCommand command) {
    return switch (distinguishChildren.handle(command)) {
      case DistinctionOutcome.Distinguished distinguished ->
          Answer.created(distinguished.pair().map(DistinctionResponse::of));
      case DistinctionOutcome.Repeated repeated ->
          request.disclose(
              ChildTouched.of(ChildAct.DISTINGUISH_CHILDREN, repeated.pair().one()),
              DistinctionResponse.of(repeated.pair()),
              Answer::created);
      case DistinctionOutcome.Apart apart ->
          shieldedRecords.distinguish(request, apart.one(), apart.other(), command.reason().code());
      case DistinctionOutcome.SameRecord ignored -> MergeEndpoints.sameRecord();
      case DistinctionOutcome.Unknown ignored -> Answer.notFound(command.one());
      case DistinctionOutcome.Refused refused -> Answer.refused(refused.because(), command.one());
      case DistinctionOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
