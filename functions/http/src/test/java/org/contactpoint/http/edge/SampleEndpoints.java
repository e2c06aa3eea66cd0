package org.contactpoint.http.edge;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
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
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** Some real routes with the least behind them that shows what the edge does. */
@Singleton
@Requires(beans = Commits.class)
final class SampleEndpoints implements Endpoints {
  record Shown(String childId, String name) {}

  record Searched(String purpose, @Nullable String onBehalfOf) {
    Purpose stated() {
      return Purpose.parse(purpose).orElseThrow();
    }
  }

  record Named(String givenName, @Nullable String familyName) {}

  record Items(List<String> items, @Nullable String cursor) {}

  record Extra(String childId) {}

  static final String UNKNOWN = "00000000000";
  static final String PUT_BACK = "put-back";

  private final ETags etags;
  private final Commits commits;
  private final Scripted scripted;

  SampleEndpoints(ETags etags, Commits commits, Scripted scripted) {
    this.etags = etags;
    this.commits = commits;
    this.scripted = scripted;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.DISTINGUISH_CHILDREN, null, scripted::handle),
        Endpoint.of(Route.APPROVE_SHIELD_REMOVAL, null, scripted::handle),
        Endpoint.of(Route.SEARCH_CHILDREN, Searched.class, null, SampleEndpoints::search)
            .onBehalfOf(Searched::onBehalfOf)
            .stating(Searched::stated),
        Endpoint.of(Route.VIEW_CHILD, Shown.class, SampleEndpoints::view),
        Endpoint.of(Route.CORRECT_CHILD, Named.class, Shown.class, this::correct),
        Endpoint.of(Route.ADD_INVOLVEMENT, Named.class, Shown.class, this::involve),
        Endpoint.of(Route.WITHDRAW_CONSENT, null, request -> Answer.noContent()),
        Endpoint.of(Route.UNDO_MERGE, null, SampleEndpoints::undo),
        Endpoint.of(Route.REGISTER_CHILD, null, SampleEndpoints::register),
        Endpoint.list(Route.READ_OWN_TRAIL, Items.class, SampleEndpoints::page)
            .with(QueryParameter.filter("filter", String.class, "What narrows the list.")));
  }

  private static Answer search(AuthorisedRequest request, Searched body) {
    return request.disclose(
        new ChildrenSearched(request.purpose(), Map.of(), List.of(), "none"),
        Map.of("outcome", "none"));
  }

  private static Answer view(AuthorisedRequest request) {
    ContactPointId child = request.child();
    if (child.value().equals(UNKNOWN)) {
      return Answer.notFound();
    }
    return request.disclose(
        new RecordViewed(child, request.purpose()), shown(child), Answer::tagged);
  }

  private static Shown shown(ContactPointId child) {
    return new Shown(child.value(), "Leah");
  }

  private Answer correct(AuthorisedRequest request, Named body) {
    ContactPointId child = request.child();
    if (request.replay().isEmpty() && !etags.match(request.ifMatch(), shown(child))) {
      return Answer.stale();
    }
    return body.givenName().equals("Clash")
        ? Answer.refused(Denial.OTHER_COUNCIL, child)
        : committed(request, child, ChildAct.CORRECT_CHILD, Answer::tagged);
  }

  private Answer involve(AuthorisedRequest request, Named body) {
    ContactPointId child = request.child();
    String location = "/v1/children/" + child.value();
    return committed(
        request, child, ChildAct.ADD_INVOLVEMENT, shown -> Answer.created(location, shown));
  }

  private Answer committed(
      AuthorisedRequest request,
      ContactPointId child,
      ChildAct act,
      Function<Disclosed<Shown>, Answer> form) {
    ChildTouched event = ChildTouched.of(act, child);
    if (request.replay().isPresent()) {
      String again = request.replay().get().ids().getOrDefault("child", "");
      return request.disclose(event, new Shown(again, "again"), form);
    }
    return Answer.of(
        commits.commit(
            List.of(request.remember(201, Map.of("child", child.value()))),
            List.of(request.entry(event))),
        proof -> form.apply(Disclosed.by(proof, shown(child))));
  }

  private static Answer undo(AuthorisedRequest request) {
    throw new IllegalStateException(
        "Leah Ward lives at 1 High Street",
        request.pathId("mergeId").equals(PUT_BACK) ? new NotServedException("directory") : null);
  }

  private static Answer register(AuthorisedRequest request) {
    return request.disclose(
        ChildTouched.of(ChildAct.REGISTER_CHILD, new ContactPointId(UNKNOWN)),
        new Extra(UNKNOWN),
        extra -> Answer.conflict("possible-duplicate", "Look at these first.", extra));
  }

  private static Answer page(AuthorisedRequest request) {
    int from = request.position().map(Integer::parseInt).orElse(0);
    int to = from + request.limit();
    return request.disclose(
        new WorkDone(WorkAct.READ_OWN_TRAIL, "", List.of()),
        new Items(List.of("from " + from), request.cursor(Integer.toString(to))));
  }
}
