package org.contactpoint.local.wiring;

import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.local.object.StoredObject;
import org.contactpoint.shielding.hiding.ResumeUnfinished;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;

/**
 * What an earlier process left undone: the queue forgot its messages, the tables and the bucket did
 * not forget the work. What was done already is recognised, so each message may be one too many.
 */
@Singleton
public final class Resumption {
  private final LocalServices standIns;
  private final Uploads uploads;
  private final WorkQueue continuations;
  private final ResumeUnfinished unfinished;
  private final ScheduledRuns scheduled;

  Resumption(
      LocalServices standIns,
      Uploads uploads,
      WorkQueue continuations,
      ResumeUnfinished unfinished,
      ScheduledRuns scheduled) {
    this.standIns = standIns;
    this.uploads = uploads;
    this.continuations = continuations;
    this.unfinished = unfinished;
    this.scheduled = scheduled;
  }

  /** What goes on without its file, which says nothing of it any more. */
  private static boolean hasNoFile(Upload upload) {
    return upload.status() == UploadStatus.REVERSING
        || (upload.status() == UploadStatus.MATCHING && upload.isWhole());
  }

  /**
   * Sends the messages again, continues what shields and moves left, and does what is due on a
   * schedule.
   */
  public void goOn() {
    standIns.bucket().objects().stream()
        .filter(StoredObject::isSent)
        .map(object -> new Message.FileArrived(object.key(), object.version()))
        .forEach(continuations::send);
    uploads.unfinished().stream()
        .filter(Resumption::hasNoFile)
        .map(Upload::id)
        .map(Message.ResumeUpload::new)
        .forEach(continuations::send);
    IntStream.range(0, WaitingRows.PARTS)
        .mapToObj(Message.RematchPart::new)
        .forEach(continuations::send);
    continuations.send(new Message.CompareRecords());
    unfinished.resume(Deadline.NEVER);
    scheduled.run();
  }
}
