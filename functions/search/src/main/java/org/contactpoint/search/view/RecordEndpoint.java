package org.contactpoint.search.view;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** {@code GET /v1/children/{childId}}. */
@Singleton
final class RecordEndpoint implements Endpoints {
  private final OpenRecord openRecord;
  private final ShieldedRecords shieldedRecords;

  RecordEndpoint(OpenRecord openRecord, ShieldedRecords shieldedRecords) {
    this.openRecord = openRecord;
    this.shieldedRecords = shieldedRecords;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(Endpoint.of(Route.VIEW_CHILD, ChildRecordResponse.class, this::view));
  }

  private Answer view(AuthorisedRequest request) {
    Caller viewer = request.caller();
    RecordOutcome outcome =
        openRecord.handle(viewer, request.actor(), request.child(), request.purpose());
    return switch (outcome) {
      case RecordOutcome.Opened opened ->
          Answer.of(
              opened.release(),
              shown -> Answer.tagged(shown.map(record -> RecordRendering.open(record, viewer))));
      case RecordOutcome.Archived archived ->
          Answer.of(
              archived.release(),
              shown ->
                  Answer.tagged(
                      shown.map(record -> RecordRendering.open(record, viewer).archived())));
      case RecordOutcome.FaceShown face ->
          Answer.of(face.release(), shown -> Answer.tagged(shown.map(RecordRendering::face)));
      case RecordOutcome.PassedOn passedOn -> shieldedRecords.view(request, passedOn.child());
      case RecordOutcome.Unknown ignored -> Answer.notFound(request.child());
    };
  }
}
