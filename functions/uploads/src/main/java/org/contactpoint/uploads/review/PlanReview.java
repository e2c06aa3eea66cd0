package org.contactpoint.uploads.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.watch.ReviewMarks;
import org.contactpoint.uploads.match.decide.DecideUnknownRow;
import org.contactpoint.uploads.match.decide.Verdict;
import org.contactpoint.uploads.match.load.LoadContext;
import org.contactpoint.uploads.match.load.MatchContext;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.match.plan.RowPlan;

/**
 * Plans what a person decides of a row that waits, by open facts alone. A row that would make a
 * record is withheld where it looks like a hidden child, or where a candidate was hidden since it
 * began to wait (rules §6).
 */
public final class PlanReview {
  private final LoadContext load;
  private final DecideUnknownRow unknown;
  private final PlanRow plan;
  private final ReviewMarks marks;

  public PlanReview(LoadContext load, DecideUnknownRow unknown, PlanRow plan, ReviewMarks marks) {
    this.load = load;
    this.unknown = unknown;
    this.plan = plan;
    this.marks = marks;
  }

  /** What misuse is looked for in, whatever is decided of the row (rules §7.17). */
  List<String> marks(WaitingRow row) {
    return marks.of(row.row().facts());
  }

  /**
   * The plan; empty where the row does not wait any more. Where a record is to be created, and
   * somebody whom no person was asked about may be the child by now, the row waits on with them
   * instead: nobody is made a second record in silence (rules §4).
   *
   * @param candidates the records of those that the row may be about
   */
  Optional<RowPlan> planned(
      RowProvenance act, WaitingRow row, Verdict decided, Collection<ChildRecord> candidates) {
    MatchContext context = load.contextOf(row.row(), candidatesOf(row));
    boolean waits =
        context.link(row.row().key()).flatMap(context::waitingOf).filter(row::equals).isPresent();
    if (!waits) {
      return Optional.empty();
    }
    Verdict now =
        waitsOn(decided, row, context).orElseGet(() -> withheld(decided, row, context, candidates));
    RowPlan made = plan.plan(act, row.row(), now, context);
    if (now instanceof Verdict.WaitsOn) {
      return Optional.of(made);
    }
    List<Change> changes = new ArrayList<>(made.changes());
    changes.addAll(stillOpen(made.changes(), candidates));
    return Optional.of(new RowPlan(made.result(), made.growth(), changes, made.entries()));
  }

  private Optional<Verdict> waitsOn(Verdict decided, WaitingRow row, MatchContext context) {
    if (!(decided instanceof Verdict.Creates creates) || isLinked(row, context)) {
      return Optional.empty();
    }
    List<WaitingRow.Candidate> now = unknown.candidates(row.row(), context);
    boolean allSeen =
        now.stream().map(WaitingRow.Candidate::child).allMatch(creates.distinctFrom()::contains);
    return allSeen
        ? Optional.empty()
        : Optional.of(new Verdict.WaitsOn(row, new Verdict.Waits(row.reason(), now)));
  }

  /** One that waits beside what it is linked to has that child among its candidates. */
  private static boolean isLinked(WaitingRow row, MatchContext context) {
    return context.link(row.row().key()).filter(link -> link.child() != null).isPresent();
  }

  /** The children whom a person is asked about. */
  static List<ContactPointId> candidatesOf(WaitingRow row) {
    return List.copyOf(row.asked());
  }

  private Verdict withheld(
      Verdict decided, WaitingRow row, MatchContext context, Collection<ChildRecord> candidates) {
    Verdict made = unknown.carriedOut(decided, row.row(), context);
    return made instanceof Verdict.Creates
        ? candidates.stream()
            .filter(ChildRecord.Shielded.class::isInstance)
            .findFirst()
            .<Verdict>map(hidden -> new Verdict.Withheld(made, hidden.id()))
            .orElse(made)
        : made;
  }

  /** Who read "open" can't commit after the shield (rules §6). */
  private static List<Change> stillOpen(List<Change> made, Collection<ChildRecord> candidates) {
    return candidates.stream()
        .filter(ChildRecord.Open.class::isInstance)
        .filter(record -> made.stream().noneMatch(change -> saves(change, record)))
        .<Change>map(record -> new Change.EpochHeld(record.id(), record.revision().shieldEpoch()))
        .toList();
  }

  private static boolean saves(Change change, ChildRecord record) {
    return switch (change) {
      case Change.RecordSaved saved -> saved.after().id().equals(record.id());
      case Change.EpochHeld held -> held.child().equals(record.id());
      default -> false;
    };
  }
}
