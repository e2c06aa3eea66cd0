package org.contactpoint.uploads.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.intake.UploadActors;
import org.contactpoint.uploads.row.DecideUnknownRow;
import org.contactpoint.uploads.row.MatchContext;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.row.RowProvenance;
import org.contactpoint.uploads.row.Verdict;
import org.contactpoint.uploads.slice.ApplyRows;
import org.contactpoint.uploads.slice.RowFaults;
import org.contactpoint.uploads.slice.RowsNotStored;

/**
 * Tries waiting rows again: what came since may have made plain whose they are. No count of any
 * upload changes by it (the rules, §4).
 */
public final class RematchRows {
  private final Uploads uploads;
  private final UploadActors actors;
  private final DecideUnknownRow decide;
  private final PlanRow plan;
  private final ApplyRows rows;
  private final RowsNotStored notStored;
  private final Clock clock;

  public RematchRows(
      Uploads uploads,
      UploadActors actors,
      DecideUnknownRow decide,
      PlanRow plan,
      ApplyRows rows,
      RowsNotStored notStored,
      Clock clock) {
    this.uploads = uploads;
    this.actors = actors;
    this.decide = decide;
    this.plan = plan;
    this.rows = rows;
    this.notStored = notStored;
    this.clock = clock;
  }

  /** Tries those; whichever waits no longer, or needs a person, is left alone. */
  public void tryAgain(List<WaitingRow> waiting) {
    rows.work(waiting.stream().flatMap(row -> task(row).stream()).toList(), Set.of());
  }

  /** One whose upload can't be read keeps no other one from being tried. */
  private Optional<ApplyRows.Task> task(WaitingRow waiting) {
    try {
      return uploads.find(waiting.upload()).map(upload -> task(waiting, upload));
    } catch (RuntimeException fault) {
      if (RowFaults.passes(fault)) {
        throw fault;
      }
      notStored.noted(waiting.upload(), waiting.row().number(), RowFaults.place(fault));
      return Optional.empty();
    }
  }

  private ApplyRows.Task task(WaitingRow waiting, Upload upload) {
    RowProvenance act =
        new RowProvenance(upload.id(), upload.source(), actors.of(upload), clock.instant());
    return ApplyRows.Task.of(act, waiting.row(), context -> planned(act, waiting, context));
  }

  private RowPlan planned(RowProvenance act, WaitingRow read, MatchContext context) {
    Optional<WaitingRow> now =
        context
            .link(read.row().key())
            .filter(link -> waitsAlone(link, read))
            .flatMap(context::waitingOf);
    if (now.isEmpty() || now.get().version() != read.version()) {
      return PlanRow.nothing(read.row());
    }
    return switch (decide.decide(read.row(), context)) {
      case Verdict.Waits waits -> plan.waitsOn(act, read.row(), read, waits, context);
      case Verdict.Noticed(Verdict.Waits waits, ContactPointId ignored) ->
          plan.waitsOn(act, read.row(), read, waits, context);
      case Verdict verdict -> plan.plan(act, read.row(), verdict, context);
    };
  }

  /**
   * One that waits beside what it is linked to needs a person, and so does an end, or one of which
   * no more is known here than tokens.
   */
  private static boolean waitsAlone(SourceLink link, WaitingRow read) {
    boolean asks =
        read.row().action() == RowAction.UPSERT || read.row().action() == RowAction.DEATH;
    return asks
        && link.child() == null
        && read.id().equals(link.review())
        && !read.decided()
        && !read.tokenised();
  }
}
