package org.contactpoint.uploads.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.shielding.DecidedReview;
import org.contactpoint.uploads.match.decide.Verdict;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.plan.RowPlan;

/**
 * Carries out what a person makes of a row that waits: its effect, the end of its waiting, the
 * answer and the entries commit together.
 */
public final class DecideReview {
  private static final String BY_A_PERSON = "decided-by-a-person";

  private final WaitingRows waitingRows;
  private final Children children;
  private final ApparentRecords apparent;
  private final PlanReview plan;
  private final Commits commits;
  private final Clock clock;

  public DecideReview(
      WaitingRows waitingRows,
      Children children,
      ApparentRecords apparent,
      PlanReview plan,
      Commits commits,
      Clock clock) {
    this.waitingRows = waitingRows;
    this.children = children;
    this.apparent = apparent;
    this.plan = plan;
    this.commits = commits;
    this.clock = clock;
  }

  /** Whether such a row waits for the caller's own team. */
  public boolean isWaiting(DecideReviewCommand command) {
    return own(command).isPresent();
  }

  /** Carries the decision out, or says why not. */
  public ReviewOutcome handle(DecideReviewCommand command) {
    WaitingRow row = own(command).orElse(null);
    if (row == null) {
      return new ReviewOutcome.NotWaiting();
    }
    return switch (command.decision()) {
      case LINK ->
          candidate(command, row)
              .map(child -> link(command, row, child))
              .orElseGet(ReviewOutcome.NotACandidate::new);
      case CREATE -> create(command, row);
      case REJECT ->
          commit(command, row, List.of(new Change.WaitingRowSaved(row, row.rejected())), List.of());
    };
  }

  /**
   * A row by which somebody is of age is not about a child: it might archive the record at once.
   */
  private ReviewOutcome link(DecideReviewCommand command, WaitingRow row, ChildRecord child) {
    LocalDate today = London.today(clock);
    boolean isOfAge =
        row.row().action() == RowAction.UPSERT && !row.row().lifeCourse().on(today).isLive();
    boolean isAChild =
        child instanceof ChildRecord.Open open && open.lifeCourse().on(today) == LifeStage.LIVE;
    return isOfAge && isAChild
        ? new ReviewOutcome.ArchivedAtOnce()
        : carryOut(command, row, new Verdict.Adds(child, BY_A_PERSON));
  }

  /** No record is made of somebody who would be archived at once (rules §9). */
  private ReviewOutcome create(DecideReviewCommand command, WaitingRow row) {
    if (!row.row().lifeCourse().on(London.today(clock)).isLive()) {
      return new ReviewOutcome.ArchivedAtOnce();
    }
    return hasSeenAll(command, row)
        ? carryOut(command, row, new Verdict.Creates(everyCandidate(row)))
        : new ReviewOutcome.OthersFound();
  }

  private Optional<WaitingRow> own(DecideReviewCommand command) {
    return Optional.of(command.reviewId())
        .filter(Ids::isWellFormed)
        .flatMap(waitingRows::find)
        .filter(row -> !row.decided())
        .filter(row -> command.caller().account().worksFor(row.listedTo()));
  }

  /**
   * Nobody is made a second record by whoever read the list before a candidate was in it, nor by a
   * second click (rules §4).
   */
  private boolean hasSeenAll(DecideReviewCommand command, WaitingRow row) {
    return command.distinctFrom() == null
        ? !row.othersFound()
        : command.distinctFrom().containsAll(stillFound(row));
  }

  /** Its candidates without those who are archived or destroyed by now, and so shown to nobody. */
  private Set<ContactPointId> stillFound(WaitingRow row) {
    return ShownCandidates.among(row.asked(), apparent, children, London.today(clock)).keySet();
  }

  /** Who creates a record for the row says that it is about none of them. */
  private static Set<ContactPointId> everyCandidate(WaitingRow row) {
    Set<ContactPointId> all = new LinkedHashSet<>(row.distinguished());
    all.addAll(row.asked());
    return all;
  }

  private Optional<ChildRecord> candidate(DecideReviewCommand command, WaitingRow row) {
    return row.asked().stream()
        .filter(child -> child.value().equals(command.childId()))
        .findFirst()
        .flatMap(child -> open(child).or(() -> appeared(child)));
  }

  private Optional<ChildRecord> appeared(ContactPointId id) {
    return apparent
        .find(id)
        .map(ApparentRecord::record)
        .filter(record -> !record.isWithdrawn())
        .map(record -> record);
  }

  private Optional<ChildRecord> open(ContactPointId id) {
    return children
        .reachable(id, London.today(clock))
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> record);
  }

  private ReviewOutcome carryOut(DecideReviewCommand command, WaitingRow row, Verdict verdict) {
    RowProvenance act =
        new RowProvenance(row.upload(), row.row().key().source(), command.actor(), clock.instant());
    Collection<ChildRecord> candidates = children.findAll(PlanReview.candidatesOf(row)).values();
    return plan.planned(act, row, verdict, candidates)
        .map(made -> carryOut(command, row, made))
        .orElseGet(ReviewOutcome.NotWaiting::new);
  }

  private ReviewOutcome carryOut(DecideReviewCommand command, WaitingRow row, RowPlan made) {
    return switch (made.result().outcome()) {
      case FAILED -> told(made, new ReviewOutcome.NotCommitted(new Commits.Full()));
      case REVIEW -> told(made, new ReviewOutcome.OthersFound());
      default -> commit(command, row, made.changes(), made.entries());
    };
  }

  /** What the row's own plan changes: it waits on, or a team is told why it can't be stored. */
  private ReviewOutcome told(RowPlan made, ReviewOutcome decided) {
    if (made.changes().isEmpty()) {
      return decided;
    }
    Commits.Outcome outcome = commits.commit(made.changes(), made.entries());
    return outcome instanceof Commits.Committed ? decided : new ReviewOutcome.NotCommitted(outcome);
  }

  private ReviewOutcome commit(
      DecideReviewCommand command, WaitingRow row, List<Change> effects, List<AuditEntry> theirs) {
    List<Change> changes = new ArrayList<>(effects);
    changes.add(command.answer());
    List<AuditEntry> entries = new ArrayList<>(theirs);
    WorkDone decided =
        new WorkDone(
            WorkAct.DECIDE_REVIEW,
            command.reviewId(),
            List.of(),
            command.reason(),
            plan.marks(row));
    entries.add(new AuditEntry(clock.instant(), command.actor(), decided));
    Commits.Outcome outcome = commits.commit(changes, entries);
    return outcome instanceof Commits.Committed committed
        ? new ReviewOutcome.Decided(
            Disclosed.by(committed, new DecidedReview(command.reviewId(), command.decision())))
        : new ReviewOutcome.NotCommitted(outcome);
  }
}
