package org.contactpoint.uploads.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.Disclosed;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.Evidence;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.uploads.row.Bringing;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.Verdict;
import org.contactpoint.uploads.slice.WorkRows;
import org.jspecify.annotations.Nullable;

/** The rows that wait for the caller's own team. */
@Singleton
final class ReviewDesk {

  private static final String REVIEW = "reviewId";

  private final WaitingRows waiting;
  private final Children children;
  private final PlanRow plan;
  private final WorkRows rows;
  private final Commits commits;
  private final Clock clock;

  ReviewDesk(
      WaitingRows waiting,
      Children children,
      PlanRow plan,
      WorkRows rows,
      Commits commits,
      Clock clock) {
    this.waiting = waiting;
    this.children = children;
    this.plan = plan;
    this.rows = rows;
    this.commits = commits;
    this.clock = clock;
  }

  /** A page of rows that wait. */
  record ReviewsResponse(List<ReviewItem> items, @Nullable String cursor) {}

  /** One row that waits: who it speaks of, whom it may be about, and why. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReviewItem(
      String reviewId,
      String uploadId,
      long row,
      String reason,
      String since,
      PersonItem person,
      List<CandidateItem> candidates) {
    @Override
    public String toString() {
      return "ReviewItem[redacted]";
    }
  }

  /** Whom the row speaks of. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PersonItem(
      String givenName, String familyName, @Nullable String dateOfBirth, String gender) {
    static PersonItem of(@Nullable PersonName name, @Nullable DateOfBirth born, String gender) {
      return new PersonItem(
          name == null ? "" : NameResponse.text(name.given()),
          name == null ? "" : NameResponse.text(name.family()),
          born == null ? null : born.date().toString(),
          gender);
    }

    @Override
    public String toString() {
      return "PersonItem[redacted]";
    }
  }

  /** Whom the row may be about, with the evidence field by field. */
  record CandidateItem(
      String childId, PersonItem person, String council, List<Evidence.Item> evidence) {}

  /** A decision as it stands. */
  record DecisionResponse(String reviewId, String decision) {}

  Answer list(Call call) {
    Authority authority = call.caller().account().authority();
    Optional<String> asked = call.query("council");
    if (authority == null || asked.filter(c -> !c.equals(authority.value())).isPresent()) {
      return Answer.refused(Denial.OTHER_COUNCIL);
    }
    int limit = call.limit();
    List<WaitingRow> page = waiting.of(authority, call.position("").orElse(null), limit);
    Map<ContactPointId, ChildRecord> records =
        children.findAll(
            page.stream()
                .flatMap(row -> row.candidates().stream())
                .map(WaitingRow.Candidate::child)
                .distinct()
                .limit(100)
                .toList());
    return call.disclose(
        new WorkDone(WorkAct.LIST_REVIEWS, "", List.copyOf(records.keySet())),
        new ReviewsResponse(
            page.stream().map(row -> item(row, records)).toList(),
            page.size() < limit ? null : call.cursor("", page.getLast().id())));
  }

  private static ReviewItem item(WaitingRow row, Map<ContactPointId, ChildRecord> records) {
    Facts facts = row.row().facts();
    return new ReviewItem(
        row.id(),
        row.upload(),
        row.row().number(),
        row.reason(),
        row.since().toString(),
        PersonItem.of(facts.currentName().orElse(null), facts.dateOfBirth(), facts.gender().code()),
        row.candidates().stream().flatMap(c -> candidate(c, records).stream()).toList());
  }

  /** A candidate that is shielded by now shows nothing: the row is about to be put apart. */
  private static Optional<CandidateItem> candidate(
      WaitingRow.Candidate candidate, Map<ContactPointId, ChildRecord> records) {
    if (!(records.get(candidate.child()) instanceof ChildRecord.Open open)) {
      return Optional.empty();
    }
    ChildView view = open.view();
    return Optional.of(
        new CandidateItem(
            open.id().value(),
            PersonItem.of(view.currentName(), view.dateOfBirth(), view.gender().code()),
            open.responsible().value(),
            candidate.evidence().items()));
  }

  Answer decide(Call call) {
    DecideReviewRequest body = call.body(DecideReviewRequest.class);
    WaitingRow row = own(call).orElse(null);
    if (call.replay().isPresent()) {
      return call.disclose(
          new WorkDone(WorkAct.DECIDE_REVIEW, call.pathId(REVIEW), List.of()),
          new DecisionResponse(call.pathId(REVIEW), body.decision().code()));
    }
    if (row == null) {
      return Answer.notFound();
    }
    return switch (body.decision()) {
      case LINK -> link(call, row, body.childId());
      case CREATE -> carryOut(call, row, new Verdict.Creates(), "create");
      case REJECT -> reject(call, row);
    };
  }

  private Answer link(Call call, WaitingRow row, @Nullable String childId) {
    Optional<ChildRecord> child =
        row.candidates().stream()
            .map(WaitingRow.Candidate::child)
            .filter(candidate -> candidate.value().equals(childId))
            .findFirst()
            .flatMap(children::find)
            .filter(ChildRecord.Open.class::isInstance);
    return child
        .map(record -> carryOut(call, row, new Verdict.Adds(record, "decided-by-a-person"), "link"))
        .orElseGet(
            () ->
                Answer.invalid(
                    List.of(new FieldProblem("childId", "must be one of the candidates"))));
  }

  /** The row takes effect first; the answer is remembered with the entry of the decision. */
  private Answer carryOut(Call call, WaitingRow row, Verdict verdict, String decision) {
    Bringing act =
        new Bringing(row.upload(), row.row().key().source(), call.actor(), clock.instant());
    rows.work(
        List.of(
            WorkRows.Task.of(act, row.row(), ground -> plan.plan(act, row.row(), verdict, ground))),
        java.util.Set.of());
    return noted(call, row, decision, List.of());
  }

  private Answer reject(Call call, WaitingRow row) {
    return noted(call, row, "reject", List.of(new Change.WaitingRowSaved(row, decided(row))));
  }

  private static WaitingRow decided(WaitingRow row) {
    return new WaitingRow(
        row.id(),
        row.upload(),
        row.row(),
        row.sender(),
        row.listedTo(),
        row.candidates(),
        row.reason(),
        row.since(),
        true,
        row.version() + 1);
  }

  private Answer noted(Call call, WaitingRow row, String decision, List<Change> changes) {
    List<Change> all = new java.util.ArrayList<>(changes);
    all.add(call.remember(200, Map.of(REVIEW, row.id())));
    return Answer.of(
        commits.commit(
            all, List.of(call.entry(new WorkDone(WorkAct.DECIDE_REVIEW, row.id(), List.of())))),
        committed -> Answer.ok(Disclosed.by(committed, new DecisionResponse(row.id(), decision))));
  }

  private Optional<WaitingRow> own(Call call) {
    return Optional.of(call.pathId(REVIEW))
        .filter(id -> id.matches("[0-9a-f]{32}"))
        .flatMap(waiting::find)
        .filter(row -> !row.decided())
        .filter(row -> call.caller().account().worksFor(row.listedTo()));
  }
}
