package org.contactpoint.uploads.match;

import java.time.Clock;
import java.util.Set;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.report.ReportSlice;
import org.contactpoint.uploads.store.UploadFiles;

/**
 * Matches the rows that a message asks for, a slice after the other, as long as its time allows.
 */
public final class MatchRange {
  private final Uploads uploads;
  private final UploadFiles files;
  private final MatchSlice slices;
  private final ReportSlice report;
  private final WorkQueue queue;
  private final Clock clock;

  public MatchRange(
      Uploads uploads,
      UploadFiles files,
      MatchSlice slices,
      ReportSlice report,
      WorkQueue queue,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.slices = slices;
    this.report = report;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Matches rows of an upload that is being matched, a slice of them at least, and leaves to a
   * message what that moment does not allow.
   */
  public void match(Upload upload, Message.MatchRows rows, Deadline deadline) {
    Set<Long> reported = report.reported(upload, rows.first(), rows.last());
    long next = firstOpen(reported, rows.first(), rows.last());
    if (next <= rows.last()) {
      next =
          matched(
              upload, new Message.MatchRows(upload.id(), next, rows.last()), reported, deadline);
    }
    if (next <= rows.last()) {
      queue.send(new Message.MatchRows(upload.id(), next, rows.last(), rows.hops() + 1));
    }
  }

  private static long firstOpen(Set<Long> reported, long first, long last) {
    long at = first;
    while (at <= last && reported.contains(at)) {
      at += SlicedFile.ROWS;
    }
    return at;
  }

  /** Answers the first row that is not dealt with. */
  private long matched(
      Upload upload, Message.MatchRows rows, Set<Long> reported, Deadline deadline) {
    SlicedFile file = files.validated(upload);
    RepeatedRows repeated = RepeatedRows.of(file, rows.first(), rows.last());
    long at = rows.first();
    do {
      if (!isStillMatched(upload)) {
        return rows.last() + 1;
      }
      if (!reported.contains(at)) {
        slices.match(upload, file.slice(at), repeated);
      }
      at += SlicedFile.ROWS;
    } while (at <= rows.last() && !deadline.hasPassed(clock.instant()));
    return at;
  }

  /** A worker that lags behind must not apply what has been taken back meanwhile. */
  private boolean isStillMatched(Upload upload) {
    return uploads
        .find(upload.id())
        .filter(now -> now.status() == UploadStatus.MATCHING)
        .isPresent();
  }
}
