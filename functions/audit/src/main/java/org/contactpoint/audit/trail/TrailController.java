package org.contactpoint.audit.trail;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.TrailReader.Query;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.server.DoorController;
import org.jspecify.annotations.Nullable;

/** The routes that list the trail: an auditor's and one's own. */
@DoorController
final class TrailController {
  private final FrontDoor door;
  private final ReadTrail readTrail;
  private final ReadOwnTrail readOwnTrail;

  TrailController(FrontDoor door, ReadTrail readTrail, ReadOwnTrail readOwnTrail) {
    this.door = door;
    this.readTrail = readTrail;
    this.readOwnTrail = readOwnTrail;
  }

  @Get("/v1/audit/entries")
  HttpResponse<?> entries(HttpRequest<?> request) {
    return door.enter(request, Route.READ_TRAIL, Map.of(), this::entries);
  }

  @Get("/v1/me/trail")
  HttpResponse<?> own(HttpRequest<?> request) {
    return door.enter(request, Route.READ_OWN_TRAIL, Map.of(), this::own);
  }

  private Answer entries(Call call) {
    TrailFilter filter = new TrailFilter(call);
    if (!filter.problems().isEmpty()) {
      return Answer.malformed(filter.problems());
    }
    return filter.of().map(of -> entries(call, filter, of)).orElseGet(TrailController::needsOne);
  }

  private Answer entries(Call call, TrailFilter filter, TrailReader.Of of) {
    Query query =
        new Query(of, filter.from(), filter.before(), position(call, filter), call.limit());
    return TrailResponse.answer(
        readTrail.handle(new ReadTrailCommand(call.caller(), call.actor(), query)),
        call,
        filter.line());
  }

  private Answer own(Call call) {
    TrailFilter filter = new TrailFilter(call);
    if (!filter.problems().isEmpty()) {
      return Answer.malformed(filter.problems());
    }
    ReadOwnTrailCommand command =
        new ReadOwnTrailCommand(
            call.actor(),
            call.caller().account().id(),
            filter.from(),
            filter.before(),
            position(call, filter),
            call.limit());
    return TrailResponse.answer(readOwnTrail.handle(command), call, filter.line());
  }

  private static TrailReader.@Nullable Position position(Call call, TrailFilter filter) {
    return call.position(filter.line()).map(CursorPositions::read).orElse(null);
  }

  private static Answer needsOne() {
    String reason = "either a child or an account is needed";
    return Answer.unprocessable(
        "trail-too-broad",
        "The trail is read for one child or for one account.",
        List.of(new FieldProblem("child", reason), new FieldProblem("account", reason)));
  }
}
