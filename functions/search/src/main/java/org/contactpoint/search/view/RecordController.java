package org.contactpoint.search.view;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.server.DoorController;

/** Opening a record. */
@DoorController
final class RecordController {
  private final FrontDoor door;
  private final OpenRecord openRecord;
  private final ShieldedDesk desk;

  RecordController(FrontDoor door, OpenRecord openRecord, ShieldedDesk desk) {
    this.door = door;
    this.openRecord = openRecord;
    this.desk = desk;
  }

  @Get("/v1/children/{childId}")
  HttpResponse<?> view(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(request, Route.VIEW_CHILD, Map.of("childId", childId), this::view);
  }

  private Answer view(Call call) {
    Caller viewer = call.caller();
    RecordOutcome outcome = openRecord.handle(viewer, call.actor(), call.child(), call.purpose());
    return switch (outcome) {
      case RecordOutcome.Opened opened ->
          Answer.of(
              opened.release(),
              shown -> Answer.tagged(shown.map(record -> RecordRendering.open(record, viewer))));
      case RecordOutcome.FaceShown face ->
          Answer.of(face.release(), shown -> Answer.tagged(shown.map(RecordRendering::face)));
      case RecordOutcome.PassedOn passedOn -> desk.view(call, passedOn.child());
      case RecordOutcome.Unknown ignored -> Answer.notFound(call.child());
    };
  }
}
