package org.contactpoint.uploads.match.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLink.Withheld;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.match.decide.Verdict;
import org.jspecify.annotations.Nullable;

/** Lets a row wait for a person, and takes it off the list when it need not wait any more. */
public final class WaitingChanges {
  private static final int MOST_NAMED = 2 * WaitingRow.MOST_CANDIDATES;

  private final Ids ids;

  public WaitingChanges(Ids ids) {
    this.ids = ids;
  }

  /** The row waits in the open, in the place of what waited before; answers the review. */
  String waits(RowPlanBuilder work, Verdict.Waits waits) {
    return waits(work, waits, work.row(), false);
  }

  /** The same without whereabouts. */
  String waitsTokenised(RowPlanBuilder work, Verdict.Waits waits) {
    return waits(work, waits, work.context().tokenised(work.row()), true);
  }

  private String waits(RowPlanBuilder work, Verdict.Waits waits, Row row, boolean tokenised) {
    WaitingRow before = undecided(work).orElse(null);
    String review = before == null ? ids.next() : before.id();
    List<WaitingRow.Candidate> candidates =
        before == null ? waits.candidates() : withThoseBeyondFinding(work, before, waits);
    WaitingRow after =
        new WaitingRow(
            review,
            work.act().upload(),
            row,
            work.act().source().authority(),
            listedTo(work, waits.candidates()),
            candidates,
            waits.reason(),
            before == null ? work.act().at() : before.since(),
            false,
            work.context().distinguished(work.row().key()),
            tokenised,
            before != null && before.othersFoundWith(candidates),
            before == null ? 1 : before.version() + 1);
    work.change(new Change.WaitingRowSaved(before, after));
    whileOpen(work, candidates);
    entered(work, review);
    return review;
  }

  /** The row waits on; it is written only where something is different now. */
  void waitsOn(RowPlanBuilder work, WaitingRow before, Verdict.Waits waits) {
    List<WaitingRow.Candidate> candidates = withThoseBeyondFinding(work, before, waits);
    Authority listedTo = listedTo(work, waits.candidates());
    boolean same = listedTo.equals(before.listedTo()) && candidates.equals(before.candidates());
    if (!same) {
      WaitingRow after = before.waitingOn(listedTo, candidates, waits.reason());
      work.change(new Change.WaitingRowSaved(before, after));
      whileOpen(work, candidates);
      entered(work, before.id());
    }
  }

  /**
   * A row that waited about a child waits about it when the child is archived, too, and while it is
   * destroyed: by that the row is found, which goes with the child (rules §9). Nobody is shown such
   * a child, nor asked about it, and it decides nothing about where the row is listed.
   */
  private static List<WaitingRow.Candidate> withThoseBeyondFinding(
      RowPlanBuilder work, WaitingRow before, Verdict.Waits now) {
    Set<ContactPointId> found =
        now.candidates().stream().map(WaitingRow.Candidate::child).collect(Collectors.toSet());
    List<WaitingRow.Candidate> kept =
        before.candidates().stream()
            .filter(candidate -> !found.contains(candidate.child()))
            .filter(candidate -> work.context().isBeyondFinding(candidate.child()))
            .toList();
    return Stream.concat(now.candidates().stream(), kept.stream()).limit(MOST_NAMED).toList();
  }

  /**
   * A row may wait in the open only while every child that it may be about is: who read "open"
   * can't commit after the shield (rules §6).
   */
  private static void whileOpen(RowPlanBuilder work, List<WaitingRow.Candidate> candidates) {
    candidates.stream()
        .flatMap(candidate -> work.context().record(candidate.child()).stream())
        .filter(ChildRecord.Open.class::isInstance)
        .distinct()
        .map(record -> new Change.EpochHeld(record.id(), record.revision().shieldEpoch()))
        .forEach(work::change);
  }

  /**
   * The row waits for a shielded child's team alone, in the place of what waited there before. One
   * whose whereabouts are tokens waits there as it was sent, or was decided there.
   */
  @Nullable Withheld withheld(RowPlanBuilder work, ContactPointId child) {
    Withheld before = work.link().map(SourceLink::withheld).orElse(null);
    if (work.context().tokenised(work.row()).equals(work.row())) {
      return before;
    }
    if (before != null && before.child().equals(child)) {
      work.change(new Change.RowQuarantined(quarantined(work, before.review(), child, false)));
      return before;
    }
    withheldNoMore(work);
    Withheld now = new Withheld(child, ids.next());
    work.change(new Change.RowQuarantined(quarantined(work, now.review(), child, false)));
    return now;
  }

  /** Reports a row to a shielded child's team that is processed by open facts alone. */
  void noticed(RowPlanBuilder work, ContactPointId child) {
    work.change(new Change.RowQuarantined(quarantined(work, ids.next(), child, true)));
  }

  private static QuarantinedRow quarantined(
      RowPlanBuilder work, String id, ContactPointId child, boolean notice) {
    return new QuarantinedRow(id, child, work.act().upload(), work.row(), work.act().at(), notice);
  }

  /** Nothing waits any more, in the open or for a team, because the row is dealt with. */
  void over(RowPlanBuilder work) {
    overInTheOpen(work);
    withheldNoMore(work);
  }

  /** Nothing waits in the open any more. */
  void overInTheOpen(RowPlanBuilder work) {
    undecided(work).ifPresent(waiting -> work.change(new Change.WaitingRowDeleted(waiting)));
  }

  private static void withheldNoMore(RowPlanBuilder work) {
    work.link()
        .map(SourceLink::withheld)
        .map(before -> new Change.QuarantineEnded(before.child(), before.review()))
        .ifPresent(work::change);
  }

  private static Optional<WaitingRow> undecided(RowPlanBuilder work) {
    return work.link().flatMap(work.context()::waitingOf).filter(waiting -> !waiting.decided());
  }

  private static void entered(RowPlanBuilder work, String review) {
    work.enter(new WorkDone(WorkAct.ROW_TO_REVIEW, review, List.of()));
  }

  private static Authority listedTo(RowPlanBuilder work, List<WaitingRow.Candidate> candidates) {
    return candidates.stream()
        .findFirst()
        .flatMap(best -> work.context().openOrApparent(best.child()))
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> ((ChildRecord.Open) record).responsible())
        .orElseGet(() -> sender(work.row(), work.act().source().authority()));
  }

  private static Authority sender(Row row, Authority sender) {
    String council = row.facts().council();
    return sender.isNational() && council != null ? new Authority(council) : sender;
  }
}
