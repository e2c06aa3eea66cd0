package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.DecidedReview;
import org.contactpoint.http.shielding.DecisionResponse;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewItem;
import org.contactpoint.uploads.review.DecideReview;
import org.contactpoint.uploads.review.DecideReviewCommand;
import org.contactpoint.uploads.review.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/reviews}: the rows that wait for the caller's own team, first those that everybody of
 * it may see, then those that look like children whom it shields.
 */
@Singleton
final class ReviewEndpoints implements Endpoints {
  private static final String REVIEW = "reviewId";
  private static final String APART = "apart ";
  private static final int MOST_DISTINCT = 100;

  private final WaitingRows waiting;
  private final ReviewItems items;
  private final DecideReview decideReview;
  private final QuarantinedReviews quarantine;

  ReviewEndpoints(
      WaitingRows waiting,
      ReviewItems items,
      DecideReview decideReview,
      QuarantinedReviews quarantine) {
    this.waiting = waiting;
    this.items = items;
    this.decideReview = decideReview;
    this.quarantine = quarantine;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_REVIEWS, ReviewsResponse.class, this::list)
            .with(
                QueryParameter.plain(
                    "council",
                    String.class,
                    "The council's code; none but the caller's own is allowed.")),
        Endpoint.of(
            Route.DECIDE_REVIEW, DecideReviewRequest.class, DecisionResponse.class, this::decide));
  }

  private Answer list(AuthorisedRequest request) {
    Authority authority = request.caller().account().authority();
    Optional<String> asked = request.query("council");
    if (authority == null || asked.filter(c -> !c.equals(authority.value())).isPresent()) {
      return Answer.refused(Denial.OTHER_COUNCIL);
    }
    Optional<String> apart =
        request
            .position()
            .filter(position -> position.startsWith(APART))
            .map(position -> position.substring(APART.length()));
    return apart.isPresent()
        ? withQuarantined(request, List.of(), apart.get())
        : open(request, authority);
  }

  /** The rows that everybody of the team may see, which come first. */
  private Answer open(AuthorisedRequest request, Authority authority) {
    List<WaitingRow> rows =
        waiting.of(authority, request.position().map(ListPlace::new).orElse(null), request.limit());
    List<ReviewItem> shown = items.of(rows);
    return rows.size() == request.limit()
        ? listed(request, shown, children(shown), rows.getLast().place().value())
        : withQuarantined(request, shown, null);
  }

  /** The page, filled up with rows that look like children whom the caller's team shields. */
  private Answer withQuarantined(
      AuthorisedRequest request, List<ReviewItem> open, @Nullable String after) {
    return switch (quarantine.page(request, after, request.limit() - open.size())) {
      case QuarantinedReviews.Page page ->
          listed(
              request,
              joined(open, page.items()),
              joined(children(open), page.shown()),
              page.next() == null ? null : APART + page.next());
      case QuarantinedReviews.Ended ended -> ended.answer();
    };
  }

  private static Answer listed(
      AuthorisedRequest request,
      List<ReviewItem> items,
      List<ContactPointId> shown,
      @Nullable String next) {
    return request.disclose(
        new WorkDone(WorkAct.LIST_REVIEWS, "", shown),
        new ReviewsResponse(items, next == null ? null : request.cursor(next)));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static List<ContactPointId> children(List<ReviewItem> items) {
    return items.stream()
        .flatMap(item -> item.candidates().stream())
        .map(candidate -> new ContactPointId(candidate.childId()))
        .distinct()
        .toList();
  }

  private Answer decide(AuthorisedRequest request, DecideReviewRequest body) {
    String review = request.pathId(REVIEW);
    if (request.replay().isPresent()) {
      return request.disclose(
          new WorkDone(WorkAct.DECIDE_REVIEW, review, List.of()),
          DecisionResponse.of(new DecidedReview(review, body.decision())));
    }
    Fields fields = new Fields();
    Set<ContactPointId> distinct =
        fields.readAll("distinctFrom", body.distinctFrom(), MOST_DISTINCT, ContactPointId::parse);
    if (!fields.valid()) {
      return Answer.invalid(fields.problems());
    }
    DecideReviewCommand command =
        command(request, body, review, body.distinctFrom() == null ? null : distinct);
    return decideReview.isWaiting(command)
        ? answer(decideReview.handle(command))
        : quarantine.decide(request, review, body.decision(), body.childId(), body.because());
  }

  private static DecideReviewCommand command(
      AuthorisedRequest request,
      DecideReviewRequest body,
      String review,
      @Nullable Set<ContactPointId> distinct) {
    return new DecideReviewCommand(
        request.caller(),
        request.actor(),
        review,
        body.decision(),
        body.childId(),
        distinct,
        body.because(),
        request.remember(200, Map.of(REVIEW, review)));
  }

  private static Answer answer(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Decided decided -> Answer.ok(decided.decision().map(DecisionResponse::of));
      case ReviewOutcome.NotWaiting ignored -> Answer.notFound();
      case ReviewOutcome.NotACandidate ignored ->
          Answer.invalid("childId", "must be one of the candidates");
      case ReviewOutcome.ArchivedAtOnce ignored ->
          Answer.invalid(
              "decision",
              "must be reject: by its date of birth the record would be archived at once");
      case ReviewOutcome.OthersFound ignored ->
          Answer.conflict(
              "candidates-changed",
              "Other children may be this one: look at them, and name them in distinctFrom.");
      case ReviewOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
