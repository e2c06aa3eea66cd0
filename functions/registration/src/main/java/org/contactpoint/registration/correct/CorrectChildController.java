package org.contactpoint.registration.correct;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.ETags;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.server.DoorController;

/** {@code PATCH /v1/children/{childId}}. */
@DoorController
final class CorrectChildController {

  private final FrontDoor door;
  private final CorrectChild correctChild;
  private final Children children;
  private final ShieldedDesk desk;
  private final ETags tags;
  private final Clock clock;

  CorrectChildController(
      FrontDoor door,
      CorrectChild correctChild,
      Children children,
      ShieldedDesk desk,
      ETags tags,
      Clock clock) {
    this.door = door;
    this.correctChild = correctChild;
    this.children = children;
    this.desk = desk;
    this.tags = tags;
    this.clock = clock;
  }

  @Patch("/v1/children/{childId}")
  HttpResponse<?> correct(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(request, Route.CORRECT_CHILD, Map.of("childId", childId), this::correct);
  }

  private Answer correct(Call call) {
    CorrectChildRequest body = call.body(CorrectChildRequest.class);
    Fields fields = new Fields();
    Correction correction =
        body.read(
            fields, call.nullMembers(), LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON));
    return fields.valid()
        ? correct(call, call.child(), correction)
        : Answer.invalid(fields.problems());
  }

  private Answer correct(Call call, ContactPointId id, Correction correction) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open when !open.isWithdrawn() -> correct(call, open, correction);
      case ChildRecord.Shielded shielded when id.equals(call.child()) ->
          desk.correct(call, shielded, correction);
      case ChildRecord.Merged merged -> correct(call, merged.into(), correction);
      case null, default -> Answer.notFound(call.child());
    };
  }

  private Answer correct(Call call, ChildRecord.Open child, Correction correction) {
    if (call.replay().isPresent()) {
      return call.disclose(
          new RecordViewed(child.id(), call.purpose()),
          RecordRendering.open(child, call.caller()),
          Answer::tagged);
    }
    return answer(
        call,
        child.id(),
        correctChild.handle(
            new CorrectChildCommand(
                call.caller(),
                child,
                correction,
                open -> tags.match(call.ifMatch(), RecordRendering.open(open, call.caller())),
                call.remember(200, Map.of("childId", child.id().value())))));
  }

  private static Answer answer(Call call, ContactPointId id, CorrectChildOutcome outcome) {
    Caller viewer = call.caller();
    return switch (outcome) {
      case CorrectChildOutcome.Corrected corrected ->
          Answer.tagged(corrected.child().map(child -> RecordRendering.open(child, viewer)));
      case CorrectChildOutcome.Refused refused -> Answer.refused(refused.because(), id);
      case CorrectChildOutcome.Changed ignored -> Answer.stale();
      case CorrectChildOutcome.NoStatus ignored ->
          Answer.invalid(List.of(new FieldProblem("address.status", "is missing")));
      case CorrectChildOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
