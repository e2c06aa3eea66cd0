package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.http.answer.Answer;
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
 * The rows that wait for the caller's own team: those that everybody may see first, then those that
 * look like children whom the team shields, which another desk keeps.
 */
@Singleton
final class ReviewDesk {
  private static final String REVIEW = "reviewId";
  private static final String APART = "apart ";

  private final WaitingRows waiting;
  private final Children children;
  private final ApparentRecords apparent;
  private final DecideReview decideReview;
  private final QuarantinedReviews quarantine;

  ReviewDesk(
      WaitingRows waiting,
      Children children,
      ApparentRecords apparent,
      DecideReview decideReview,
      QuarantinedReviews quarantine) {
    this.waiting = waiting;
    this.children = children;
    this.apparent = apparent;
    this.decideReview = decideReview;
    this.quarantine = quarantine;
  }

  Answer list(AuthorisedRequest request) {
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
    List<ReviewItem> items = items(rows);
    return rows.size() == request.limit()
        ? listed(request, items, shown(items), rows.getLast().place().value())
        : withQuarantined(request, items, null);
  }

  /** The page, filled up with rows that look like children whom the caller's team shields. */
  private Answer withQuarantined(
      AuthorisedRequest request, List<ReviewItem> items, @Nullable String after) {
    return switch (quarantine.page(request, after, request.limit() - items.size())) {
      case QuarantinedReviews.Page page ->
          listed(
              request,
              joined(items, page.items()),
              joined(shown(items), page.shown()),
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

  private static List<ContactPointId> shown(List<ReviewItem> items) {
    return items.stream()
        .flatMap(item -> item.candidates().stream())
        .map(candidate -> new ContactPointId(candidate.childId()))
        .distinct()
        .toList();
  }

  private List<ReviewItem> items(List<WaitingRow> rows) {
    Map<ContactPointId, ChildRecord> records = known(candidates(rows));
    return rows.stream().map(row -> item(row, records)).toList();
  }

  private static List<ContactPointId> candidates(List<WaitingRow> rows) {
    return rows.stream()
        .flatMap(row -> row.candidates().stream())
        .map(WaitingRow.Candidate::child)
        .distinct()
        .toList();
  }

  /** Their records as senders know of them. */
  private Map<ContactPointId, ChildRecord> known(List<ContactPointId> ids) {
    Map<ContactPointId, ChildRecord> records = new HashMap<>();
    apparent.findAll(ids).forEach((id, made) -> records.put(id, made.record()));
    records.putAll(children.findAll(ids));
    return records;
  }

  private static ReviewItem item(WaitingRow row, Map<ContactPointId, ChildRecord> records) {
    return ReviewItem.of(
        row.id(),
        row.upload(),
        row.row(),
        row.reason(),
        row.since(),
        row.candidates().stream().flatMap(c -> candidate(c, records).stream()).toList());
  }

  /** A candidate that is shielded by now shows nothing: the row is about to be put apart. */
  private static Optional<ReviewItem.Candidate> candidate(
      WaitingRow.Candidate candidate, Map<ContactPointId, ChildRecord> records) {
    if (!(records.get(candidate.child()) instanceof ChildRecord.Open open)) {
      return Optional.empty();
    }
    Face face = open.face();
    return Optional.of(
        new ReviewItem.Candidate(
            open.id().value(),
            ReviewItem.Person.of(face.name(), face.dateOfBirth(), face.gender()),
            open.responsible().value(),
            candidate.evidence().items()));
  }

  Answer decide(AuthorisedRequest request, DecideReviewRequest body) {
    String review = request.pathId(REVIEW);
    if (request.replay().isPresent()) {
      return request.disclose(
          new WorkDone(WorkAct.DECIDE_REVIEW, review, List.of()),
          DecisionResponse.of(new DecidedReview(review, body.decision())));
    }
    DecideReviewCommand command = command(request, body, review);
    return decideReview.isWaiting(command)
        ? answer(decideReview.handle(command))
        : quarantine.decide(request, review, body.decision(), body.childId(), body.because());
  }

  private static DecideReviewCommand command(
      AuthorisedRequest request, DecideReviewRequest body, String review) {
    return new DecideReviewCommand(
        request.caller(),
        request.actor(),
        review,
        body.decision(),
        body.childId(),
        body.because(),
        request.remember(200, Map.of(REVIEW, review)));
  }

  private static Answer answer(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Decided decided -> Answer.ok(decided.decision().map(DecisionResponse::of));
      case ReviewOutcome.NotWaiting ignored -> Answer.notFound();
      case ReviewOutcome.NotACandidate ignored ->
          Answer.invalid("childId", "must be one of the candidates");
      case ReviewOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
