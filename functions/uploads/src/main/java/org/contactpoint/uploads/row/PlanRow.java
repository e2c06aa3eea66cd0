package org.contactpoint.uploads.row;

import static org.contactpoint.domain.upload.RowOutcome.CREATED;
import static org.contactpoint.domain.upload.RowOutcome.FAILED;
import static org.contactpoint.domain.upload.RowOutcome.LINKED;
import static org.contactpoint.domain.upload.RowOutcome.QUARANTINED;
import static org.contactpoint.domain.upload.RowOutcome.REVIEW;
import static org.contactpoint.domain.upload.RowOutcome.UNCHANGED;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** Turns a verdict into the changes that carry it out, and the line of the report. */
public final class PlanRow {
  /** One text for all rows that wait: whether one is put apart must not show (the rules, §6). */
  static final String WAITS = "waits for a person to decide";

  /** The reason of a row that can't be stored, for an operator to look at. */
  public static final String NOT_STORED = "could-not-be-stored";

  /** The reason of a row about a child with as many open involvements as a child may have. */
  public static final String TOO_MANY_INVOLVEMENTS = "too-many-involvements";

  private final ChildChanges children;
  private final LinkChanges links;
  private final WaitingChanges waiting;

  public PlanRow(ChildChanges children, LinkChanges links, WaitingChanges waiting) {
    this.children = children;
    this.links = links;
    this.waiting = waiting;
  }

  /** The plan for that row. */
  public RowPlan plan(Bringing act, Row row, Verdict verdict, Ground ground) {
    Work work = new Work(act, row, ground);
    return switch (verdict) {
      case Verdict.Told told -> told(row, told);
      case Verdict.Idle idle -> idle(work, idle);
      case Verdict.Fails fails -> fails(row, fails);
      case Verdict.Adds adds -> adds(work, adds);
      case Verdict.Creates creates -> creates(work, creates);
      case Verdict.Waits waits -> waits(work, waits);
      case Verdict.LooksShielded looks -> apart(work, looks.child());
    };
  }

  private static RowPlan told(Row row, Verdict.Told told) {
    return new RowPlan(result(row, told.outcome()), told.growth(), List.of(), List.of());
  }

  private static RowPlan fails(Row row, Verdict.Fails fails) {
    RowResult result = new RowResult(row.number(), FAILED, "sourceRecordId", fails.reason(), null);
    return new RowPlan(result, 0, List.of(), List.of());
  }

  private RowPlan idle(Work work, Verdict.Idle idle) {
    if (idle.noted()) {
      links.repeated(work);
    }
    return work.plan(result(work.row(), UNCHANGED));
  }

  /** A record that is full refuses the row, and nothing changes (the rules, §4). */
  private static RowPlan full(Row row, RecordLimits.Limit limit) {
    RowResult result =
        switch (limit) {
          case TOO_MANY_INVOLVEMENTS ->
              new RowResult(row.number(), FAILED, "serviceType", TOO_MANY_INVOLVEMENTS, null);
          case RECORD_FULL -> new RowResult(row.number(), FAILED, "", NOT_STORED, null);
        };
    return new RowPlan(result, 0, List.of(), List.of());
  }

  private RowPlan adds(Work work, Verdict.Adds adds) {
    Optional<RecordLimits.Limit> limit = children.exceeded(work, adds.record());
    if (limit.isPresent()) {
      return full(work.row(), limit.get());
    }
    waiting.over(work, adds.record());
    ContactPointId child = children.added(work, adds.record(), adds.because());
    links.linked(work, child, LINKED);
    return work.plan(result(work.row(), LINKED));
  }

  private RowPlan creates(Work work, Verdict.Creates creates) {
    waiting.over(work, null);
    links.linked(work, children.created(work, creates.distinctFrom()), CREATED);
    return work.plan(result(work.row(), CREATED));
  }

  private RowPlan waits(Work work, Verdict.Waits waits) {
    Optional<ChildRecord> linked = work.link().flatMap(work.ground()::linkedTo);
    if (linked.isPresent() && linked.get() instanceof ChildRecord.Shielded shielded) {
      links.beside(work, waiting.apart(work, shielded.id()), QUARANTINED);
      return work.plan(result(work.row(), QUARANTINED));
    }
    links.beside(work, waiting.waits(work, waits), REVIEW);
    return work.plan(result(work.row(), REVIEW));
  }

  private RowPlan apart(Work work, ContactPointId child) {
    links.apart(work, child, waiting.apart(work, child));
    return work.plan(result(work.row(), QUARANTINED));
  }

  private static RowResult result(Row row, RowOutcome outcome) {
    String reason = outcome == REVIEW || outcome == QUARANTINED ? WAITS : "";
    return new RowResult(row.number(), outcome, "", reason, row.key().recordId());
  }

  /** Nothing is to be done any more. */
  public static RowPlan nothing(Row row) {
    return new RowPlan(result(row, UNCHANGED), 0, List.of(), List.of());
  }

  /** The row waits on: with these candidates, or as it was where they are the same. */
  public RowPlan waitsOn(
      Bringing act, Row row, WaitingRow before, Verdict.Waits waits, Ground ground) {
    Work work = new Work(act, row, ground);
    waiting.waitsOn(work, before, waits);
    return work.plan(result(row, REVIEW));
  }
}
