package org.contactpoint.uploads.reverse;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.match.ApplyRows;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.match.plan.RowPlan;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.progress.UploadActors;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.RetryLater;
import org.contactpoint.uploads.queue.WorkQueue;

/** Takes an upload back, its last slice first. The upload counts those that are taken back. */
public final class ReverseUpload {
  private final Uploads uploads;
  private final ApplyRows rows;
  private final SaveUpload save;
  private final UploadActors actors;
  private final WorkQueue continuations;
  private final Clock clock;

  public ReverseUpload(
      Uploads uploads,
      ApplyRows rows,
      SaveUpload save,
      UploadActors actors,
      WorkQueue continuations,
      Clock clock) {
    this.uploads = uploads;
    this.rows = rows;
    this.save = save;
    this.actors = actors;
    this.continuations = continuations;
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
    long first = (left(upload) - 1) / SlicedFile.ROWS * SlicedFile.ROWS + 1;
    List<RowResult> slice =
        uploads.results(upload.id(), first, 1).stream().findFirst().orElse(List.of());
    RowProvenance act =
        new RowProvenance(upload.id(), upload.source(), actors.of(upload), clock.instant());
    List<RowPlan> plans = rows.work(tasks(upload, act, slice), Set.of());
    Upload after = upload.tookBack(upload.counts().rows() - (first - 1));
    boolean all = plans.stream().noneMatch(plan -> isLeft(plan.result()));
    return step(
        upload, all ? after : after.becoming(UploadStatus.REVERSING, Upload.ROWS_NOT_TAKEN_BACK));
  }

  private static boolean isLeft(RowResult result) {
    return result.outcome() == RowOutcome.FAILED && PlanRow.NOT_STORED.equals(result.reason());
  }

  private static List<RowTask> tasks(Upload upload, RowProvenance act, List<RowResult> slice) {
    List<RowTask> tasks = new ArrayList<>();
    for (RowResult result : slice.reversed()) {
      String recordId = result.recordId();
      if (recordId != null) {
        StatementKey key = new StatementKey(act.source(), recordId);
        tasks.add(new RowTask.Reverse(act, key, result, upload));
      }
    }
    return tasks;
  }
}
