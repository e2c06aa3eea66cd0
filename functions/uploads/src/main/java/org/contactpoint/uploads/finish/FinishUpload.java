package org.contactpoint.uploads.finish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.RetryLater;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.store.UploadFiles;

/**
 * Finishes an upload of which every row is reported: tries the waiting rows again that share a key
 * with what the file changed (rules §4), a slice of the file at a time, and lets the records that
 * changed be compared with those like them.
 */
public final class FinishUpload {
  /** The first slice of a message has the whole time of a call, which is enough for any slice. */
  private static final Deadline WHOLE_CALL = Deadline.NEVER;

  private final Uploads uploads;
  private final UploadFiles files;
  private final RematchRelated related;
  private final SaveUpload save;
  private final WorkQueue queue;
  private final Clock clock;

  public FinishUpload(
      Uploads uploads,
      UploadFiles files,
      RematchRelated related,
      SaveUpload save,
      WorkQueue queue,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.related = related;
    this.save = save;
    this.queue = queue;
    this.clock = clock;
  }

  /** Whether all its rows are reported, and nobody has finished it yet. */
  public static boolean isDue(Upload upload) {
    return upload.status() == UploadStatus.MATCHING && upload.isWhole();
  }

  /**
   * Finishes it from a row on, a slice at least, and leaves to a message what that moment does not
   * allow. A slice after the first that time runs out in is begun anew by that message.
   *
   * @param first where a slice begins
   * @param hops how many messages came before this one
   */
  public void finish(Upload upload, long first, int hops, Deadline deadline) {
    long next = triedFrom(upload, first, deadline);
    if (next <= upload.counts().rows()) {
      // It must not look stopped. Where this fails, somebody reversed the upload meanwhile.
      save.save(upload, upload.becoming(upload.status()), WorkAct.FINISH_UPLOAD, List.of());
      queue.send(new Message.FinishUpload(upload.id(), next, hops + 1));
    } else {
      done(upload);
    }
  }

  /** Two workers may come to the end of the same upload; the one that is later finds it done. */
  private void done(Upload upload) {
    Upload next = upload.becoming(UploadStatus.DONE);
    if (save.save(upload, next, WorkAct.FINISH_UPLOAD, List.of()).isEmpty()
        && uploads.find(upload.id()).filter(FinishUpload::isDue).isPresent()) {
      throw new RetryLater("another worker has moved the upload on");
    }
    queue.send(new Message.CompareRecords());
  }

  /** Answers the first row whose slice was not looked at to its end. */
  private long triedFrom(Upload upload, long first, Deadline deadline) {
    SlicedFile file = files.validated(upload);
    long rows = upload.counts().rows();
    long at = first;
    boolean inTime = true;
    while (at <= rows && inTime) {
      List<Row> changed = changed(upload, file, at);
      inTime = changed.isEmpty() || related.rematch(changed, at == first ? WHOLE_CALL : deadline);
      at += inTime ? SlicedFile.ROWS : 0;
      inTime &= !deadline.hasPassed(clock.instant());
    }
    return at;
  }

  /**
   * The rows of a slice that changed a record, or appear to: whatever waits may be about it. A
   * slice without any is not read.
   */
  private List<Row> changed(Upload upload, SlicedFile file, long first) {
    Set<Long> numbers =
        uploads.results(upload.id(), first, 1).stream()
            .flatMap(List::stream)
            .filter(FinishUpload::isChange)
            .map(RowResult::row)
            .collect(Collectors.toSet());
    List<Row> changed = new ArrayList<>();
    for (ReadRow row : numbers.isEmpty() ? List.<ReadRow>of() : file.slice(first)) {
      if (row instanceof ReadRow.Good(Row good) && numbers.contains(good.number())) {
        changed.add(good);
      }
    }
    return changed;
  }

  private static boolean isChange(RowResult result) {
    return result.outcome() == RowOutcome.LINKED || result.outcome() == RowOutcome.CREATED;
  }
}
