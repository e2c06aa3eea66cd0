package org.contactpoint.http.door;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditEvent.ChildrenSearched;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.NotServedException;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.server.DoorController;
import org.jspecify.annotations.Nullable;

/** Some real routes with the least behind them that shows what the door does. */
@DoorController
@Requires(beans = Commits.class)
final class SampleRoutes {
  record Shown(String childId, String name) {}

  record Searched(String purpose, @Nullable String onBehalfOf) {}

  record Named(String givenName, @Nullable String familyName) {}

  record Items(List<String> items, @Nullable String cursor) {}

  record Extra(String childId) {}

  static final String UNKNOWN = "00000000000";
  static final String PUT_BACK = "put-back";

  private final FrontDoor door;
  private final ETags etags;
  private final Commits commits;
  private final Scripted scripted;

  SampleRoutes(FrontDoor door, ETags etags, Commits commits, Scripted scripted) {
    this.door = door;
    this.etags = etags;
    this.commits = commits;
    this.scripted = scripted;
  }

  @Post("/v1/children/{childId}/distinctions")
  HttpResponse<?> scripted(HttpRequest<?> request, String childId) {
    return door.enter(
        request, Route.DISTINGUISH_CHILDREN, Map.of("childId", childId), scripted::handle);
  }

  @Post("/v1/searches")
  HttpResponse<?> search(HttpRequest<?> request) {
    return door.enter(request, Route.SEARCH_CHILDREN, Map.of(), this::searched);
  }

  private Answer searched(Call call) {
    Searched body = call.body(Searched.class);
    Purpose purpose = Purpose.parse(body.purpose()).orElseThrow();
    return call.onBehalfOf(body.onBehalfOf())
        .then(mediated -> mediated.stating(purpose).then(SampleRoutes::none));
  }

  private static Answer none(Call call) {
    return call.disclose(
        new ChildrenSearched(call.purpose(), Map.of(), List.of(), "none"),
        Map.of("outcome", "none"));
  }

  @Get("/v1/children/{childId}")
  HttpResponse<?> view(HttpRequest<?> request, String childId) {
    return door.enter(request, Route.VIEW_CHILD, Map.of("childId", childId), this::viewed);
  }

  private Answer viewed(Call call) {
    ContactPointId child = call.child();
    if (child.value().equals(UNKNOWN)) {
      return Answer.notFound();
    }
    return call.disclose(new RecordViewed(child, call.purpose()), shown(child), Answer::tagged);
  }

  private static Shown shown(ContactPointId child) {
    return new Shown(child.value(), "Leah");
  }

  @Patch("/v1/children/{childId}")
  HttpResponse<?> correct(HttpRequest<?> request, String childId) {
    return door.enter(request, Route.CORRECT_CHILD, Map.of("childId", childId), this::corrected);
  }

  private Answer corrected(Call call) {
    Named body = call.body(Named.class);
    ContactPointId child = call.child();
    if (call.replay().isEmpty() && !etags.match(call.ifMatch(), shown(child))) {
      return Answer.stale();
    }
    return body.givenName().equals("Clash")
        ? Answer.refused(Denial.OTHER_COUNCIL, child)
        : committed(call, child, ChildAct.CORRECT_CHILD, Answer::tagged);
  }

  @Post("/v1/children/{childId}/involvements")
  HttpResponse<?> involve(HttpRequest<?> request, String childId) {
    return door.enter(request, Route.ADD_INVOLVEMENT, Map.of("childId", childId), this::involved);
  }

  private Answer involved(Call call) {
    call.body(Named.class);
    ContactPointId child = call.child();
    String location = "/v1/children/" + child.value();
    return committed(
        call, child, ChildAct.ADD_INVOLVEMENT, shown -> Answer.created(location, shown));
  }

  private Answer committed(
      Call call, ContactPointId child, ChildAct act, Function<Disclosed<Shown>, Answer> form) {
    ChildTouched event = ChildTouched.of(act, child);
    if (call.replay().isPresent()) {
      String again = call.replay().get().ids().getOrDefault("child", "");
      return call.disclose(event, new Shown(again, "again"), form);
    }
    return Answer.of(
        commits.commit(
            List.of(call.remember(201, Map.of("child", child.value()))),
            List.of(call.entry(event))),
        proof -> form.apply(Disclosed.by(proof, shown(child))));
  }

  @Post("/v1/children/{childId}/involvements/{involvementId}/consent-withdrawal")
  HttpResponse<?> withdraw(HttpRequest<?> request, String childId, String involvementId) {
    return door.enter(
        request,
        Route.WITHDRAW_CONSENT,
        Map.of("childId", childId, "involvementId", involvementId),
        call -> {
          call.noBody();
          return Answer.noContent();
        });
  }

  @Delete("/v1/children/{childId}/merges/{mergeId}")
  HttpResponse<?> undo(HttpRequest<?> request, String childId, String mergeId) {
    return door.enter(
        request,
        Route.UNDO_MERGE,
        Map.of("childId", childId, "mergeId", mergeId),
        call -> {
          throw new IllegalStateException(
              "Leah Ward lives at 1 High Street",
              mergeId.equals(PUT_BACK) ? new NotServedException("directory") : null);
        });
  }

  @Post("/v1/children")
  HttpResponse<?> register(HttpRequest<?> request) {
    return door.enter(
        request,
        Route.REGISTER_CHILD,
        Map.of(),
        call ->
            call.disclose(
                ChildTouched.of(ChildAct.REGISTER_CHILD, new ContactPointId(UNKNOWN)),
                new Extra(UNKNOWN),
                extra -> Answer.conflict("possible-duplicate", "Look at these first.", extra)));
  }

  @Get("/v1/me/trail")
  HttpResponse<?> trail(HttpRequest<?> request) {
    return door.enter(request, Route.READ_OWN_TRAIL, Map.of(), SampleRoutes::page);
  }

  private static Answer page(Call call) {
    String filter = call.query("filter").orElse("");
    int from = call.position(filter).map(Integer::parseInt).orElse(0);
    int to = from + call.limit();
    return call.disclose(
        new WorkDone(WorkAct.READ_OWN_TRAIL, "", List.of()),
        new Items(List.of("from " + from), call.cursor(filter, Integer.toString(to))));
  }
}
