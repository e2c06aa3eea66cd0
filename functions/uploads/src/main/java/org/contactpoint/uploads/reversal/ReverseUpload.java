package org.contactpoint.uploads.reversal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.intake.MatchSlice;
import org.contactpoint.uploads.intake.SaveUpload;
import org.contactpoint.uploads.intake.UploadActors;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.row.RowProvenance;
import org.contactpoint.uploads.slice.ApplyRows;
import org.contactpoint.uploads.slice.RetryLater;

/** Takes an upload back, its last slice first. The upload counts those that are taken back. */
public final class ReverseUpload {
  // What a reversal does to the live rows is reported behind the last slice that a file can have.
  private static final long BEHIND_ALL_SLICES = 2_000_000_000L;

  private final Uploads uploads;
  private final ApplyRows rows;
  private final SaveUpload save;
  private final UploadActors actors;
  private final WorkQueue continuations;
  private final Sounds sounds;
  private final Clock clock;

  public ReverseUpload(
      Uploads uploads,
      ApplyRows rows,
      SaveUpload save,
      UploadActors actors,
      WorkQueue continuations,
      Sounds sounds,
      Clock clock) {
    this.uploads = uploads;
    this.rows = rows;
    this.save = save;
    this.actors = actors;
    this.continuations = continuations;
    this.sounds = sounds;
    this.clock = clock;
  }

  /**
   * Goes on taking it back, a slice of it at least, and leaves to a message what that moment does
   * not allow.
   *
   * @param hops how many messages came before this one
   * @throws RetryLater where another worker was quicker
   */
  public void goOn(Upload upload, int hops, Deadline deadline) {
    Upload at = upload;
    while (left(at) > 0 && (at.equals(upload) || !deadline.hasPassed(clock.instant()))) {
      at = sliceReversed(at);
    }
    endOrLeave(at, hops);
  }

  private static long left(Upload upload) {
    return upload.counts().rows() - upload.takenBack();
  }

  private void endOrLeave(Upload upload, int hops) {
    if (left(upload) > 0) {
      continuations.send(new Message.ResumeUpload(upload.id(), hops + 1));
    } else {
      step(upload, upload.becoming(UploadStatus.REVERSED));
    }
  }

  private Upload step(Upload before, Upload after) {
    return save.step(before, after, WorkAct.REVERSE_UPLOAD);
  }

  private Upload sliceReversed(Upload upload) {
    long first = (left(upload) - 1) / MatchSlice.ROWS * MatchSlice.ROWS + 1;
    List<RowResult> slice =
        uploads.results(upload.id(), first, 1).stream().findFirst().orElse(List.of());
    RowProvenance act =
        new RowProvenance(upload.id(), upload.source(), actors.of(upload), clock.instant());
    List<RowPlan> plans = rows.work(tasks(act, slice), Set.of(), some -> closing(upload, some));
    Upload after = upload.tookBack(upload.counts().rows() - (first - 1));
    boolean all = plans.stream().noneMatch(plan -> isLeft(plan.result()));
    return step(
        upload, all ? after : after.becoming(UploadStatus.REVERSING, Upload.ROWS_NOT_TAKEN_BACK));
  }

  private static boolean isLeft(RowResult result) {
    return result.outcome() == RowOutcome.FAILED && PlanRow.NOT_STORED.equals(result.reason());
  }

  private List<ApplyRows.Task> tasks(RowProvenance act, List<RowResult> slice) {
    List<ApplyRows.Task> tasks = new ArrayList<>();
    for (RowResult result : slice.reversed()) {
      String recordId = result.recordId();
      if (recordId != null) {
        StatementKey key = new StatementKey(act.source(), recordId);
        ReverseRow reverse = new ReverseRow(act, key, result, sounds);
        tasks.add(ApplyRows.Task.back(act, key, result.row(), reverse::plan));
      }
    }
    return tasks;
  }

  /** The live rows change in the same transaction as what makes them change. */
  private static List<Change> closing(Upload upload, List<RowPlan> plans) {
    int growth = plans.stream().mapToInt(RowPlan::growth).sum();
    return plans.stream()
        .filter(plan -> plan.growth() != 0)
        .findFirst()
        .<List<Change>>map(
            plan ->
                List.of(
                    new Change.SliceReported(
                        upload, BEHIND_ALL_SLICES + plan.result().row(), List.of(), growth)))
        .orElseGet(List::of);
  }
}
