package org.contactpoint.cloud.shielding;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewDecision;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;

/** Some real routes of other functions, which relay whatever comes. */
@Singleton
@Requires(beans = SeenPages.class)
final class RelayingEndpoints implements Endpoints {
  static final ContactPointId OTHER = AChild.number(77);
  static final Correction CORRECTION = correction();
  static final ReadOnlyMembers SENT_BACK =
      new ReadOnlyMembers(
          Map.of(
              "shielded",
              true,
              "involvements",
              List.of(Map.of("involvementId", "1", "organisation", Map.of("code", "990001")))),
          Set.of("council"));
  static final LocalDate DAY = LocalDate.parse("2026-05-31");
  static final NewInvolvement ADDED =
      new NewInvolvement(
          ServiceType.MENTAL_HEALTH,
          DAY,
          true,
          false,
          new Consent.Given(ConsentGiver.CHILD, Competence.GILLICK_COMPETENT, DAY, null));
  static final String MERGE = "0123456789abcdef0123456789abcdef";

  private final Children children;
  private final ShieldedRecords shielded;
  private final QuarantinedReviews rows;
  private final SeenPages pages;

  RelayingEndpoints(
      Children children, ShieldedRecords shielded, QuarantinedReviews rows, SeenPages pages) {
    this.children = children;
    this.shielded = shielded;
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

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.VIEW_CHILD, null, ofChild(shielded::view)),
        Endpoint.of(
            Route.CORRECT_CHILD,
            AnyBody.class,
            null,
            (request, body) -> shielded.correct(request, child(request), CORRECTION, SENT_BACK)),
        Endpoint.of(
                Route.ADD_INVOLVEMENT,
                Behalf.class,
                null,
                (request, body) -> shielded.addInvolvement(request, child(request), ADDED))
            .onBehalfOf(Behalf::accountId),
        Endpoint.of(
            Route.END_INVOLVEMENT,
            AnyBody.class,
            null,
            (request, body) ->
                shielded.changeInvolvement(
                    request,
                    child(request),
                    request.pathId("involvementId"),
                    new InvolvementChange.End(DAY),
                    SENT_BACK)),
        Endpoint.of(
            Route.WITHDRAW_CONSENT,
            null,
            ofChild(
                (request, child) ->
                    shielded.changeInvolvement(
                        request,
                        child,
                        request.pathId("involvementId"),
                        new InvolvementChange.ConsentWithdrawal(),
                        ReadOnlyMembers.NONE))),
        Endpoint.of(
            Route.MERGE_CHILDREN,
            null,
            request ->
                shielded.proposeMerge(request, request.child(), OTHER, "twice, “so it seems”")),
        Endpoint.of(
            Route.DISTINGUISH_CHILDREN,
            null,
            request -> shielded.distinguish(request, request.child(), OTHER, "twins")),
        Endpoint.of(
            Route.APPROVE_MERGE, null, request -> shielded.approveMerge(request, merge(request))),
        Endpoint.of(Route.READ_MERGE, null, request -> shielded.showMerge(request, merge(request))),
        Endpoint.of(Route.UNDO_MERGE, null, request -> shielded.undoMerge(request, merge(request))),
        Endpoint.of(Route.LIST_REVIEWS, null, this::list)
            .with(QueryParameter.plain("after", String.class, "Where the list goes on.")),
        Endpoint.of(
            Route.DECIDE_REVIEW,
            null,
            request ->
                rows.decide(
                    request,
                    request.pathId("reviewId"),
                    ReviewDecision.LINK,
                    OTHER.value(),
                    null)));
  }

  private record Behalf(@Nullable String accountId) {}

  private record AnyBody(@Nullable String end) {}

  private Function<AuthorisedRequest, Answer> ofChild(
      BiFunction<AuthorisedRequest, ChildRecord.Shielded, Answer> act) {
    return request -> act.apply(request, child(request));
  }

  private ChildRecord.Shielded child(AuthorisedRequest request) {
    return (ChildRecord.Shielded) children.find(request.child()).orElseThrow();
  }

  private static Merge merge(AuthorisedRequest request) {
    return merge(request.pathId("mergeId"), request.child());
  }

  /** A merge of that name with another record. */
  static Merge merge(String id, ContactPointId into) {
    return new Merge(id, into, OTHER, Merge.State.PROPOSED, "twice", new PersonId("somebody"), 1);
  }

  private Answer list(AuthorisedRequest request) {
    return switch (rows.page(request, request.query("after").orElse(null), 50)) {
      case QuarantinedReviews.Ended ended -> ended.answer();
      case QuarantinedReviews.Page page -> {
        pages.saw(page);
        yield request.disclose(
            new WorkDone(WorkAct.LIST_REVIEWS, "", page.shown()), Map.of("items", page.items()));
      }
    };
  }
}
