package org.contactpoint.uploads.row;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.jspecify.annotations.Nullable;

/** Lets a row wait for a person, and takes it off the list when it need not wait any more. */
public final class WaitingChanges {
  private final Ids ids;

  public WaitingChanges(Ids ids) {
    this.ids = ids;
  }

  /** The row waits in the open, in the place of what waited before; answers the review. */
  String waits(Work work, Verdict.Waits waits) {
    WaitingRow before = undecided(work).orElse(null);
    String review = before == null ? ids.next() : before.id();
    WaitingRow after =
        new WaitingRow(
            review,
            work.act().upload(),
            work.row(),
            work.act().source().authority(),
            listedTo(work, waits.candidates()),
            waits.candidates(),
            waits.reason(),
            before == null ? work.act().at() : before.since(),
            false,
            work.ground().toldApart(work.row().key()),
            before == null ? 1 : before.version() + 1);
    work.change(new Change.WaitingRowSaved(before, after));
    whileOpen(work, waits.candidates());
    entered(work, review);
    return review;
  }

  /** The row waits on; it is written only where something is different now. */
  void waitsOn(Work work, WaitingRow before, Verdict.Waits waits) {
    Authority listedTo = listedTo(work, waits.candidates());
    boolean same =
        listedTo.equals(before.listedTo()) && waits.candidates().equals(before.candidates());
    if (!same) {
      WaitingRow after = before.waitingOn(listedTo, waits.candidates(), waits.reason());
      work.change(new Change.WaitingRowSaved(before, after));
      whileOpen(work, waits.candidates());
      entered(work, before.id());
    }
  }

  /**
   * A row may wait in the open only while every child that it may be about is: who read "open"
   * can't commit after the shield (the rules, §6).
   */
  private static void whileOpen(Work work, List<WaitingRow.Candidate> candidates) {
    candidates.stream()
        .flatMap(candidate -> work.ground().record(candidate.child()).stream())
        .filter(ChildRecord.Open.class::isInstance)
        .distinct()
        .map(record -> new Change.EpochHeld(record.id(), record.revision().shieldEpoch()))
        .forEach(work::change);
  }

  /** The row waits with a shielded child's team alone; answers the review. */
  String apart(Work work, ContactPointId child) {
    Optional<WaitingRow> before = undecided(work);
    before.ifPresent(waiting -> work.change(new Change.WaitingRowDeleted(waiting)));
    String review =
        work.link().filter(link -> isApart(work, link)).map(SourceLink::review).orElse(null);
    String id = review != null ? review : before.map(WaitingRow::id).orElseGet(ids::next);
    work.change(
        new Change.RowQuarantined(
            new QuarantinedRow(id, child, work.act().upload(), work.row(), work.act().at())));
    entered(work, id);
    return id;
  }

  /** Nothing waits any more, because the row is dealt with for that record, or for a new one. */
  void over(Work work, @Nullable ChildRecord record) {
    undecided(work).ifPresent(waiting -> work.change(new Change.WaitingRowDeleted(waiting)));
    work.link().filter(link -> isApart(work, link)).ifPresent(link -> endApart(work, link, record));
  }

  private static void endApart(Work work, SourceLink link, @Nullable ChildRecord record) {
    ContactPointId child = record == null ? link.child() : record.id();
    String review = link.review();
    if (child != null && review != null) {
      work.change(new Change.QuarantineEnded(child, review));
    }
  }

  /** Something waits that is not among the rows that everybody may see. */
  private static boolean isApart(Work work, SourceLink link) {
    return link.review() != null && work.ground().waitingOf(link).isEmpty();
  }

  private static Optional<WaitingRow> undecided(Work work) {
    return work.link().flatMap(work.ground()::waitingOf).filter(waiting -> !waiting.decided());
  }

  /** The same for what is put apart: who reads the trail of a feed can't tell them apart. */
  private static void entered(Work work, String review) {
    work.enter(new WorkDone(WorkAct.ROW_TO_REVIEW, review, List.of()));
  }

  private static Authority listedTo(Work work, List<WaitingRow.Candidate> candidates) {
    return candidates.stream()
        .findFirst()
        .flatMap(best -> work.ground().record(best.child()))
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> ((ChildRecord.Open) record).responsible())
        .orElseGet(() -> sender(work.row(), work.act().source().authority()));
  }

  private static Authority sender(Row row, Authority sender) {
    String council = row.facts().council();
    return sender.isNational() && council != null ? new Authority(council) : sender;
  }
}
