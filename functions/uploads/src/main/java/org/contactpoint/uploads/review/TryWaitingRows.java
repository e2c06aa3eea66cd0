package org.contactpoint.uploads.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.uploads.intake.UploadActors;
import org.contactpoint.uploads.queue.Continuations;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.row.Bringing;
import org.contactpoint.uploads.row.DecideUnknownRow;
import org.contactpoint.uploads.row.Ground;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.row.Verdict;
import org.contactpoint.uploads.slice.WorkRows;
import org.jspecify.annotations.Nullable;

/**
 * Tries the waiting rows again: what came since may have made plain whose they are. No count of any
 * upload changes by it (the rules, §4).
 */
public final class TryWaitingRows {
  private static final int AT_ONCE = 100;

  private final WaitingRows waitingRows;
  private final Uploads uploads;
  private final UploadActors actors;
  private final DecideUnknownRow decide;
  private final PlanRow plan;
  private final WorkRows rows;
  private final Continuations continuations;
  private final Clock clock;
  private final Duration budget;

  public TryWaitingRows(
      WaitingRows waitingRows,
      Uploads uploads,
      UploadActors actors,
      DecideUnknownRow decide,
      PlanRow plan,
      WorkRows rows,
      Continuations continuations,
      Clock clock,
      Duration budget) {
    this.waitingRows = waitingRows;
    this.uploads = uploads;
    this.actors = actors;
    this.decide = decide;
    this.plan = plan;
    this.rows = rows;
    this.continuations = continuations;
    this.clock = clock;
    this.budget = budget;
  }

  /**
   * Tries those behind that place, as long as the time allows, and leaves the rest to a message.
   */
  public void tryAgain(@Nullable String after) {
    Instant end = clock.instant().plus(budget);
    @Nullable ListPlace last = after == null ? null : new ListPlace(after);
    List<WaitingRow> next = waitingRows.all(last, AT_ONCE);
    while (!next.isEmpty() && clock.instant().isBefore(end)) {
      rows.work(next.stream().flatMap(row -> task(row).stream()).toList(), Set.of());
      last = next.getLast().place();
      next = waitingRows.all(last, AT_ONCE);
    }
    if (!next.isEmpty()) {
      continuations.send(new Message.TryWaitingAgain(last == null ? null : last.value()));
    }
  }

  private Optional<WorkRows.Task> task(WaitingRow waiting) {
    return uploads.find(waiting.upload()).map(upload -> task(waiting, upload));
  }

  private WorkRows.Task task(WaitingRow waiting, Upload upload) {
    Bringing act = new Bringing(upload.id(), upload.source(), actors.of(upload), clock.instant());
    return WorkRows.Task.of(act, waiting.row(), ground -> planned(act, waiting, ground));
  }

  private RowPlan planned(Bringing act, WaitingRow read, Ground ground) {
    Optional<WaitingRow> now =
        ground
            .link(read.row().key())
            .filter(link -> waitsAlone(link, read))
            .flatMap(ground::waitingOf);
    if (now.isEmpty() || now.get().version() != read.version()) {
      return PlanRow.nothing(read.row());
    }
    return switch (decide.decide(read.row(), ground)) {
      case Verdict.Waits waits -> plan.waitsOn(act, read.row(), read, waits, ground);
      case Verdict.Noticed(Verdict.Waits waits, ContactPointId ignored) ->
          plan.waitsOn(act, read.row(), read, waits, ground);
      case Verdict verdict -> plan.plan(act, read.row(), verdict, ground);
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
