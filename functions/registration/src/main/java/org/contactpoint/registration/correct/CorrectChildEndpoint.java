package org.contactpoint.registration.correct;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** {@code PATCH /v1/children/{childId}}. */
@Singleton
final class CorrectChildEndpoint implements Endpoints {

  private final CorrectChild correctChild;
  private final Children children;
  private final ShieldedRecords shieldedRecords;
  private final ETags tags;
  private final StrictJson json;
  private final Clock clock;

  CorrectChildEndpoint(
      CorrectChild correctChild,
      Children children,
      ShieldedRecords shieldedRecords,
      ETags tags,
      StrictJson json,
      Clock clock) {
    this.correctChild = correctChild;
    this.children = children;
    this.shieldedRecords = shieldedRecords;
    this.tags = tags;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.CORRECT_CHILD,
            CorrectChildRequest.class,
            ChildRecordResponse.class,
            this::correct));
  }

  private Answer correct(AuthorisedRequest request, CorrectChildRequest body) {
    Fields fields = new Fields();
    Correction correction = body.read(fields, request.nullMembers(), London.today(clock));
    return fields.valid()
        ? found(request, correction, body.readOnly(request.nullMembers()))
        : Answer.invalid(fields.problems());
  }

  private Answer found(AuthorisedRequest request, Correction correction, ReadOnlyMembers readOnly) {
    LocalDate today = London.today(clock);
    return switch (children
        .reachable(request.child(), today)
        .or(() -> archivedByMistake(request, today))
        .orElse(null)) {
      case ChildRecord.Open open -> correct(request, open, correction, readOnly);
      case ChildRecord.Shielded shielded ->
          shieldedRecords.correct(request, shielded, correction, readOnly);
      case null -> Answer.notFound(request.child());
    };
  }

  /**
   * A birthday with a wrong year may have archived a child: the team that reads the archive puts it
   * right. To all others there is no such record (rules §9.4).
   */
  private Optional<ChildRecord.Surviving> archivedByMistake(
      AuthorisedRequest request, LocalDate today) {
    return Optional.of(request.caller())
        .filter(AccessPolicy::mayReadArchives)
        .filter(caller -> request.replay().isEmpty())
        .flatMap(caller -> children.archived(request.child(), today))
        .filter(
            record ->
                record instanceof ChildRecord.Open open
                    && request.caller().account().worksFor(open.responsible()));
  }

  private Answer correct(
      AuthorisedRequest request,
      ChildRecord.Open child,
      Correction correction,
      ReadOnlyMembers readOnly) {
    if (request.replay().isPresent()) {
      return request.disclose(
          new RecordViewed(child.id(), request.purpose()),
          RecordRendering.open(child, request.caller()),
          Answer::tagged);
    }
    ChildRecordResponse shown = RecordRendering.open(child, request.caller());
    return answer(
        request,
        child.id(),
        correctChild.handle(
            new CorrectChildCommand(
                request.caller(),
                child,
                correction,
                tags.match(request.ifMatch(), shown),
                readOnly.changed(json.members(shown)),
                request.remember(200, Map.of("childId", child.id().value())))));
  }

  private static Answer answer(
      AuthorisedRequest request, ContactPointId id, CorrectChildOutcome outcome) {
    Caller viewer = request.caller();
    return switch (outcome) {
      case CorrectChildOutcome.Corrected corrected ->
          Answer.tagged(corrected.child().map(child -> RecordRendering.open(child, viewer)));
      case CorrectChildOutcome.Refused refused -> Answer.refused(refused.because(), id);
      case CorrectChildOutcome.Stale ignored -> Answer.stale();
      case CorrectChildOutcome.ReadOnly readOnly -> Answer.readOnly(readOnly.members());
      case CorrectChildOutcome.OfAge ignored ->
          Answer.invalid("dateOfBirth", "must be of somebody under 18");
      case CorrectChildOutcome.NoStatus ignored -> Answer.invalid("address.status", "is missing");
      case CorrectChildOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
