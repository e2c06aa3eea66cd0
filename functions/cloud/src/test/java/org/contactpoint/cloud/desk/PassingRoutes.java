package org.contactpoint.cloud.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.door.Handler;
import org.contactpoint.http.passing.QuarantineDesk;
import org.contactpoint.http.passing.ReviewDecision;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.server.DoorController;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;

/** Some real routes of other functions, which pass on whatever comes. */
@DoorController
@Requires(beans = SeenPages.class)
final class PassingRoutes {
  static final ContactPointId OTHER = AChild.number(77);
  static final Correction CORRECTION = correction();
  static final LocalDate DAY = LocalDate.parse("2026-05-31");
  static final NewInvolvement ADDED =
      new NewInvolvement(
          ServiceType.MENTAL_HEALTH,
          DAY,
          true,
          false,
          new Consent.Given(ConsentGiver.CHILD, Competence.GILLICK_COMPETENT, DAY, null));
  static final String MERGE = "0123456789abcdef0123456789abcdef";

  private final FrontDoor door;
  private final Children children;
  private final ShieldedDesk desk;
  private final QuarantineDesk rows;
  private final SeenPages pages;

  PassingRoutes(
      FrontDoor door, Children children, ShieldedDesk desk, QuarantineDesk rows, SeenPages pages) {
    this.door = door;
    this.children = children;
    this.desk = desk;
    this.rows = rows;
    this.pages = pages;
  }

  private static Correction correction() {
    Facts facts =
        SomeFacts.of("Zoë", "Ní Bhraonáin")
            .formerly("", "Ward")
            .bornAbout("2012-03-09")
            .female()
            .livingAt("12 Garden Street", "LS6 2AB")
            .caredForBy("Anna Ward", Relationship.MOTHER)
            .nhs("9000000009")
            .build();
    return new Correction(
        facts.names(),
        facts.dateOfBirth(),
        facts.gender(),
        facts.address(),
        facts.carers(),
        facts.identifiers());
  }

  private static Map<String, String> ids(String child, String name, String id) {
    return Map.of("childId", child, name, id);
  }

  private Handler ofChild(BiFunction<Call, ChildRecord.Shielded, Answer> act) {
    return call ->
        act.apply(call, (ChildRecord.Shielded) children.find(call.child()).orElseThrow());
  }

  @Get("/v1/children/{childId}")
  HttpResponse<?> view(HttpRequest<?> request, String childId) {
    return door.enter(request, Route.VIEW_CHILD, Map.of("childId", childId), ofChild(desk::view));
  }

  @Patch("/v1/children/{childId}")
  HttpResponse<?> correct(HttpRequest<?> request, String childId) {
    return door.enter(
        request,
        Route.CORRECT_CHILD,
        Map.of("childId", childId),
        ofChild((call, child) -> desk.correct(call, child, CORRECTION)));
  }

  @Post("/v1/children/{childId}/involvements")
  HttpResponse<?> add(HttpRequest<?> request, String childId) {
    return door.enter(
        request,
        Route.ADD_INVOLVEMENT,
        Map.of("childId", childId),
        call ->
            call.onBehalfOf(call.body(Behalf.class).accountId())
                .then(acting -> add(acting, call.child())));
  }

  private record Behalf(@Nullable String accountId) {}

  private Answer add(Call call, ContactPointId child) {
    return desk.addInvolvement(
        call, (ChildRecord.Shielded) children.find(child).orElseThrow(), ADDED);
  }

  @Patch("/v1/children/{childId}/involvements/{involvementId}")
  HttpResponse<?> end(HttpRequest<?> request, String childId, String involvementId) {
    return door.enter(
        request,
        Route.END_INVOLVEMENT,
        ids(childId, "involvementId", involvementId),
        ofChild(
            (call, child) -> desk.endInvolvement(call, child, call.pathId("involvementId"), DAY)));
  }

  @Post("/v1/children/{childId}/involvements/{involvementId}/consent-withdrawal")
  HttpResponse<?> withdraw(HttpRequest<?> request, String childId, String involvementId) {
    return door.enter(
        request,
        Route.WITHDRAW_CONSENT,
        ids(childId, "involvementId", involvementId),
        ofChild((call, child) -> desk.withdrawConsent(call, child, call.pathId("involvementId"))));
  }

  @Post("/v1/children/{childId}/merges")
  HttpResponse<?> propose(HttpRequest<?> request, String childId) {
    return door.enter(
        request,
        Route.MERGE_CHILDREN,
        Map.of("childId", childId),
        call -> desk.proposeMerge(call, call.child(), OTHER, "twice, “so it seems”"));
  }

  @Post("/v1/children/{childId}/distinctions")
  HttpResponse<?> distinguish(HttpRequest<?> request, String childId) {
    return door.enter(
        request,
        Route.DISTINGUISH_CHILDREN,
        Map.of("childId", childId),
        call -> desk.distinguish(call, call.child(), OTHER, "twins"));
  }

  @Post("/v1/children/{childId}/merges/{mergeId}/approval")
  HttpResponse<?> approve(HttpRequest<?> request, String childId, String mergeId) {
    return door.enter(
        request,
        Route.APPROVE_MERGE,
        ids(childId, "mergeId", mergeId),
        call -> desk.approveMerge(call, merge(call)));
  }

  @Delete("/v1/children/{childId}/merges/{mergeId}")
  HttpResponse<?> undo(HttpRequest<?> request, String childId, String mergeId) {
    return door.enter(
        request,
        Route.UNDO_MERGE,
        ids(childId, "mergeId", mergeId),
        call -> desk.undoMerge(call, merge(call)));
  }

  private static Merge merge(Call call) {
    return merge(call.pathId("mergeId"), call.child());
  }

  /** A merge of that name with another record. */
  static Merge merge(String id, ContactPointId into) {
    return new Merge(id, into, OTHER, Merge.State.PROPOSED, "twice", new PersonId("somebody"), 1);
  }

  @Get("/v1/reviews")
  HttpResponse<?> list(HttpRequest<?> request) {
    return door.enter(
        request,
        Route.LIST_REVIEWS,
        Map.of(),
        call -> {
          QuarantineDesk.Page page = rows.page(call, call.query("after").orElse(null), 50);
          pages.saw(page);
          return call.disclose(
              new WorkDone(WorkAct.LIST_REVIEWS, "", page.shown()), Map.of("items", page.items()));
        });
  }

  @Post("/v1/reviews/{reviewId}/decision")
  HttpResponse<?> decide(HttpRequest<?> request, String reviewId) {
    return door.enter(
        request,
        Route.DECIDE_REVIEW,
        Map.of("reviewId", reviewId),
        call -> rows.decide(call, reviewId, ReviewDecision.LINK, OTHER.value(), null));
  }
}
