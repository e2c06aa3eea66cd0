package org.contactpoint.audit.trail;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.TrailReader.Query;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** The routes that list the trail: an auditor's and one's own. */
@Singleton
final class TrailEndpoints implements Endpoints {
  private final ReadTrail readTrail;
  private final ReadOwnTrail readOwnTrail;

  TrailEndpoints(ReadTrail readTrail, ReadOwnTrail readOwnTrail) {
    this.readTrail = readTrail;
    this.readOwnTrail = readOwnTrail;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.READ_TRAIL, TrailResponse.class, this::entries)
            .with(
                QueryParameter.filter(
                    TrailFilter.CHILD, ContactPointId.class, "The child whose entries are read."))
            .with(
                QueryParameter.filter(
                    TrailFilter.ACCOUNT, String.class, "The account whose entries are read."))
            .with(TrailFilter.FROM)
            .with(TrailFilter.TO),
        Endpoint.list(Route.READ_OWN_TRAIL, TrailResponse.class, this::own)
            .with(TrailFilter.FROM)
            .with(TrailFilter.TO));
  }

  private Answer entries(AuthorisedRequest request) {
    TrailFilter filter = new TrailFilter(request);
    if (!filter.problems().isEmpty()) {
      return Answer.malformed(filter.problems());
    }
    return filter.of().map(of -> entries(request, filter, of)).orElseGet(TrailEndpoints::needsOne);
  }

  private Answer entries(AuthorisedRequest request, TrailFilter filter, TrailReader.Of of) {
    Query query = new Query(of, filter.from(), filter.before(), position(request), request.limit());
    return TrailResponse.answer(
        readTrail.handle(new ReadTrailCommand(request.caller(), request.actor(), query)), request);
  }

  private Answer own(AuthorisedRequest request) {
    TrailFilter filter = new TrailFilter(request);
    if (!filter.problems().isEmpty()) {
      return Answer.malformed(filter.problems());
    }
    ReadOwnTrailCommand command =
        new ReadOwnTrailCommand(
            request.actor(),
            request.caller().account().id(),
            filter.from(),
            filter.before(),
            position(request),
            request.limit());
    return TrailResponse.answer(readOwnTrail.handle(command), request);
  }

  private static TrailReader.@Nullable Position position(AuthorisedRequest request) {
    return request.position().map(CursorPositions::read).orElse(null);
  }

  private static Answer needsOne() {
    String reason = "either a child or an account is needed";
    return Answer.unprocessable(
        "trail-too-broad",
        "The trail is read for one child or for one account.",
        List.of(new FieldProblem("child", reason), new FieldProblem("account", reason)));
  }
}
