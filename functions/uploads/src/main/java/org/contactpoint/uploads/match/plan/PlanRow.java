package org.contactpoint.uploads.match.plan;

import static org.contactpoint.domain.upload.RowOutcome.CREATED;
import static org.contactpoint.domain.upload.RowOutcome.FAILED;
import static org.contactpoint.domain.upload.RowOutcome.LINKED;
import static org.contactpoint.domain.upload.RowOutcome.REVIEW;
import static org.contactpoint.domain.upload.RowOutcome.UNCHANGED;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink.Withheld;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.match.decide.DecideLinkedRow;
import org.contactpoint.uploads.match.decide.Verdict;
import org.contactpoint.uploads.match.load.MatchContext;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;

/** Makes of a verdict the changes that it needs, and the line of the report. */
public final class PlanRow {
  /** One text for all rows that wait, whoever they wait for (rules §6). */
  static final String WAITS = "waits for a person to decide";

  /** The reason of a row that can't be stored, for an operator to look at. */
  public static final String NOT_STORED = "could-not-be-stored";

  /** The reason of a row about a child with as many open involvements as a child may have. */
  public static final String TOO_MANY_INVOLVEMENTS = "too-many-involvements";

  private final ChildChanges children;
  private final LinkChanges links;
  private final WaitingChanges waiting;
  private final PlanReversal reversal;

  public PlanRow(
      ChildChanges children, LinkChanges links, WaitingChanges waiting, PlanReversal reversal) {
    this.children = children;
    this.links = links;
    this.waiting = waiting;
    this.reversal = reversal;
  }

  /** The plan for that row. */
  public RowPlan plan(RowProvenance act, Row row, Verdict verdict, MatchContext context) {
    RowPlanBuilder work = new RowPlanBuilder(act, row, context);
    return switch (verdict) {
      case Verdict.AlreadyProcessed before -> alreadyProcessed(row, before);
      case Verdict.NoChange same -> noChange(work, same);
      case Verdict.Fails fails -> fails(row, fails);
      case Verdict.Adds adds -> adds(work, adds);
      case Verdict.Creates creates -> creates(work, creates);
      case Verdict.Waits waits -> waits(work, waits);
      case Verdict.WaitsOn(WaitingRow before, Verdict.Waits now) -> waitsOn(work, before, now);
      case Verdict.Withheld withheld -> withheld(work, withheld);
      case Verdict.Noticed noticed -> noticed(act, row, noticed, context);
    };
  }

  private static RowPlan alreadyProcessed(Row row, Verdict.AlreadyProcessed before) {
    return new RowPlan(result(row, before.outcome()), before.growth(), List.of(), List.of());
  }

  private static RowPlan fails(Row row, Verdict.Fails fails) {
    RowResult result = new RowResult(row.number(), FAILED, "sourceRecordId", fails.reason(), null);
    return new RowPlan(result, 0, List.of(), List.of());
  }

  private RowPlan noChange(RowPlanBuilder work, Verdict.NoChange same) {
    if (same.noted()) {
      links.repeated(work);
    }
    return work.plan(result(work.row(), UNCHANGED));
  }

  /** A record that is full refuses the row, and nothing changes (rules §4). */
  private static RowResult full(Row row, RecordLimits.Limit limit) {
    return switch (limit) {
      case TOO_MANY_INVOLVEMENTS ->
          new RowResult(row.number(), FAILED, "serviceType", TOO_MANY_INVOLVEMENTS, null);
      case RECORD_FULL -> new RowResult(row.number(), FAILED, "", NOT_STORED, null);
    };
  }

  private RowPlan adds(RowPlanBuilder work, Verdict.Adds adds) {
    Optional<RecordLimits.Limit> limit = children.exceeded(work, adds.record());
    if (limit.isPresent()) {
      children.refused(work, adds.record(), limit.get());
      return work.plan(full(work.row(), limit.get()));
    }
    waiting.over(work);
    children.appearsNoMore(work);
    ContactPointId child = children.added(work, adds.record(), adds.because());
    links.linked(work, child, LINKED);
    return work.plan(result(work.row(), LINKED));
  }

  private RowPlan creates(RowPlanBuilder work, Verdict.Creates creates) {
    waiting.over(work);
    children.appearsNoMore(work);
    links.linked(work, children.created(work, creates.distinctFrom()), CREATED);
    return work.plan(result(work.row(), CREATED));
  }

  private RowPlan waits(RowPlanBuilder work, Verdict.Waits waits) {
    Optional<ChildRecord> linked = work.link().flatMap(work.context()::linkedTo);
    if (linked.isPresent() && linked.get() instanceof ChildRecord.Shielded shielded) {
      waiting.overInTheOpen(work);
      links.besideHidden(work, null, waiting.withheld(work, shielded.id()));
    } else {
      links.beside(work, waiting.waits(work, waits));
    }
    return work.plan(result(work.row(), REVIEW));
  }

  /** Processed by open facts alone, and reported to a hidden child's team. */
  private RowPlan noticed(
      RowProvenance act, Row row, Verdict.Noticed noticed, MatchContext context) {
    RowPlan openly = plan(act, row, noticed.openly(), context);
    RowPlanBuilder notice = new RowPlanBuilder(act, row, context);
    waiting.noticed(notice, noticed.child());
    return openly.with(notice.plan(openly.result()).changes());
  }

  /** Kept from the open, and to everybody but a hidden child's team what it would have been. */
  private RowPlan withheld(RowPlanBuilder work, Verdict.Withheld withheld) {
    return switch (withheld.shown()) {
      case Verdict.Creates creates -> createsWithheld(work, creates, withheld.child());
      case Verdict.Adds adds -> addsWithheld(work, adds, withheld.child());
      case Verdict.Waits waits -> waitsWithheld(work, waits, withheld.child());
      default -> throw new IllegalStateException("what changes nothing is never withheld");
    };
  }

  private RowPlan createsWithheld(
      RowPlanBuilder work, Verdict.Creates creates, ContactPointId child) {
    waiting.overInTheOpen(work);
    Withheld row = waiting.withheld(work, child);
    ContactPointId made = children.appeared(work, child, creates.distinctFrom());
    links.withheld(work, made, row, CREATED);
    return work.plan(result(work.row(), CREATED));
  }

  /** Only what such rows appear to have made is a candidate, or nothing that anybody may see. */
  private RowPlan waitsWithheld(RowPlanBuilder work, Verdict.Waits waits, ContactPointId child) {
    String review = null;
    if (waits.candidates().isEmpty()) {
      waiting.overInTheOpen(work);
    } else {
      review = waiting.waitsTokenised(work, waits);
    }
    links.besideHidden(work, review, waiting.withheld(work, child));
    return work.plan(result(work.row(), REVIEW));
  }

  private RowPlan addsWithheld(RowPlanBuilder work, Verdict.Adds adds, ContactPointId child) {
    ApparentRecord made =
        work.context()
            .apparent(adds.record())
            .orElseThrow(() -> new IllegalStateException("an apparent record is known"));
    Optional<RecordLimits.Limit> limit = children.exceeded(work, made);
    if (limit.isPresent()) {
      return work.plan(full(work.row(), limit.get()));
    }
    waiting.overInTheOpen(work);
    Withheld row = claimed(work, made, adds, child) ? null : waiting.withheld(work, child);
    links.withheld(work, children.appeared(work, made, adds.because()), row, LINKED);
    return work.plan(result(work.row(), LINKED));
  }

  /** The team has said whose the source record is: what it says from then on is hidden at once. */
  private boolean claimed(
      RowPlanBuilder work, ApparentRecord made, Verdict.Adds adds, ContactPointId child) {
    Optional<ChildRecord> hidden = work.context().record(child);
    boolean known = adds.because().equals(DecideLinkedRow.KNOWN);
    if (known
        && made.isClaimed(work.row().key())
        && hidden.isPresent()
        && hidden.get() instanceof ChildRecord.Shielded shielded) {
      children.hide(work, shielded);
      return true;
    }
    return false;
  }

  private static RowResult result(Row row, RowOutcome outcome) {
    String reason = outcome == REVIEW ? WAITS : "";
    return new RowResult(row.number(), outcome, "", reason, row.key().recordId());
  }

  /** The row waits on: with these candidates, or as it was where they are the same. */
  private RowPlan waitsOn(RowPlanBuilder work, WaitingRow before, Verdict.Waits now) {
    waiting.waitsOn(work, before, now);
    return work.plan(result(work.row(), REVIEW));
  }

  /** The plan that takes back what an upload made of a source record. */
  public RowPlan takenBack(RowTask.Reverse task, MatchContext context) {
    return reversal.plan(task, context);
  }

  /** The plan of a task that can't be stored: nothing changes. */
  public static RowPlan notStored(RowTask task) {
    RowResult result = new RowResult(task.number(), FAILED, "", NOT_STORED, task.reportedId());
    return new RowPlan(result, 0, List.of(), List.of());
  }
}
