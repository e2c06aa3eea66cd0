package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.passing.DecidedReview;
import org.contactpoint.http.passing.DecisionResponse;
import org.contactpoint.http.passing.QuarantineDesk;
import org.contactpoint.http.passing.ReviewItem;
import org.contactpoint.http.problem.FieldProblem;
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
  private final QuarantineDesk quarantine;

  ReviewDesk(
      WaitingRows waiting,
      Children children,
      ApparentRecords apparent,
      DecideReview decideReview,
      QuarantineDesk quarantine) {
    this.waiting = waiting;
    this.children = children;
    this.apparent = apparent;
    this.decideReview = decideReview;
    this.quarantine = quarantine;
  }

  Answer list(Call call) {
    Authority authority = call.caller().account().authority();
    Optional<String> asked = call.query("council");
    if (authority == null || asked.filter(c -> !c.equals(authority.value())).isPresent()) {
      return Answer.refused(Denial.OTHER_COUNCIL);
    }
    Found found = new Found();
    String next = found.page(call, authority, call.position("").orElse(null));
    return call.disclose(
        new WorkDone(WorkAct.LIST_REVIEWS, "", List.copyOf(found.shown)),
        new ReviewsResponse(found.items, next == null ? null : call.cursor("", next)));
  }

  /** What a page shows so far. */
  private final class Found {
    final List<ReviewItem> items = new ArrayList<>();
    final Set<ContactPointId> shown = new LinkedHashSet<>();

    /** Fills the page from that place on; answers where the next one begins. */
    @Nullable String page(Call call, Authority authority, @Nullable String place) {
      int limit = call.limit();
      if (place == null || !place.startsWith(APART)) {
        List<WaitingRow> rows = waiting.of(authority, placeOf(place), limit);
        add(rows);
        if (rows.size() == limit) {
          return rows.getLast().place().value();
        }
      }
      return apart(call, place, limit - items.size());
    }

    private static @Nullable ListPlace placeOf(@Nullable String place) {
      return place == null ? null : new ListPlace(place);
    }

    private @Nullable String apart(Call call, @Nullable String place, int limit) {
      String after =
          place == null || !place.startsWith(APART) ? null : place.substring(APART.length());
      QuarantineDesk.Page page = quarantine.page(call, after, limit);
      items.addAll(page.items());
      shown.addAll(page.shown());
      return page.next() == null ? null : APART + page.next();
    }

    private void add(List<WaitingRow> rows) {
      Map<ContactPointId, ChildRecord> records = known(candidates(rows));
      rows.forEach(row -> items.add(item(row, records)));
      items.stream()
          .flatMap(item -> item.candidates().stream())
          .map(candidate -> new ContactPointId(candidate.childId()))
          .forEach(shown::add);
    }
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

  Answer decide(Call call) {
    DecideReviewRequest body = call.body(DecideReviewRequest.class);
    String review = call.pathId(REVIEW);
    if (call.replay().isPresent()) {
      return call.disclose(
          new WorkDone(WorkAct.DECIDE_REVIEW, review, List.of()),
          DecisionResponse.of(new DecidedReview(review, body.decision())));
    }
    DecideReviewCommand command = command(call, body, review);
    return decideReview.isWaiting(command)
        ? answer(decideReview.handle(command))
        : quarantine.decide(call, review, body.decision(), body.childId(), body.because());
  }

  private static DecideReviewCommand command(Call call, DecideReviewRequest body, String review) {
    return new DecideReviewCommand(
        call.caller(),
        call.actor(),
        review,
        body.decision(),
        body.childId(),
        body.because(),
        call.remember(200, Map.of(REVIEW, review)));
  }

  private static Answer answer(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Decided decided -> Answer.ok(decided.decision().map(DecisionResponse::of));
      case ReviewOutcome.NotWaiting ignored -> Answer.notFound();
      case ReviewOutcome.NotACandidate ignored ->
          Answer.invalid(List.of(new FieldProblem("childId", "must be one of the candidates")));
      case ReviewOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
