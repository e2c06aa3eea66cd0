package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.FileSummary;
import org.contactpoint.uploads.file.FileVerdict;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;

/**
 * Shares the rows of an upload out to as many workers as the queue has, and matches those that a
 * message asks for as long as the time allows.
 */
public final class MatchUpload {
  // A worker reads a file from its beginning: a range has to be worth that.
  private static final long SHORTEST_RANGE = 500;
  private static final long MOST_RANGES = 100;

  private final Uploads uploads;
  private final MatchSlice slices;
  private final UploadFiles files;
  private final WorkQueue continuations;
  private final Clock clock;

  public MatchUpload(
      Uploads uploads, MatchSlice slices, UploadFiles files, WorkQueue continuations, Clock clock) {
    this.uploads = uploads;
    this.slices = slices;
    this.files = files;
    this.continuations = continuations;
    this.clock = clock;
  }

  /** Sends a message for each range of its rows. */
  public void shareOut(Upload upload) {
    long rows = upload.counts().rows();
    long range = range(rows);
    for (long first = 1; first <= rows; first += range) {
      continuations.send(
          new Message.MatchRows(upload.id(), first, Math.min(rows, first + range - 1)));
    }
  }

  /** Whole slices, so that no two workers report the same one. */
  private static long range(long rows) {
    long share = Math.max(SHORTEST_RANGE, Math.ceilDiv(rows, MOST_RANGES));
    return Math.ceilDiv(share, MatchSlice.ROWS) * MatchSlice.ROWS;
  }

  /**
   * Matches rows of an upload that is being matched, a slice of them at least, and leaves to a
   * message what that moment does not allow.
   */
  public void match(Upload upload, Message.MatchRows rows, Deadline deadline) {
    long next = matched(upload, rows.first(), rows.last(), deadline);
    if (next <= rows.last()) {
      continuations.send(new Message.MatchRows(upload.id(), next, rows.last(), rows.hops() + 1));
    }
  }

  /** Answers the first row that is not dealt with. */
  private long matched(Upload upload, long first, long last, Deadline deadline) {
    Set<Long> reported = reported(upload, first, last);
    long from = firstOpen(reported, first, last);
    return from > last ? from : matched(upload, from, last, reported, deadline);
  }

  private long matched(
      Upload upload, long first, long last, Set<Long> reported, Deadline deadline) {
    UploadFile file = files.of(upload);
    RepeatedRows repeated = RepeatedRows.of(file, repeatedIds(file), first, last);
    long at = first;
    try (ReadRows rows = file.rowsFrom(first)) {
      do {
        List<ReadRow> slice = next(rows);
        if (!isStillMatched(upload)) {
          return last + 1;
        }
        if (!reported.contains(at)) {
          slices.match(upload, slice, repeated);
        }
        at += MatchSlice.ROWS;
      } while (at <= last && !deadline.hasPassed(clock.instant()));
    }
    return at;
  }

  /** A worker that lags behind must not apply what has been taken back meanwhile. */
  private boolean isStillMatched(Upload upload) {
    return uploads
        .find(upload.id())
        .filter(now -> now.status() == UploadStatus.MATCHING)
        .isPresent();
  }

  /** The slices that are reported, by their first rows. */
  private Set<Long> reported(Upload upload, long first, long last) {
    int most = Math.toIntExact(Math.ceilDiv(last - first + 1, MatchSlice.ROWS));
    return uploads.results(upload.id(), first, most).stream()
        .map(List::getFirst)
        .map(RowResult::row)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static long firstOpen(Set<Long> reported, long first, long last) {
    long at = first;
    while (at <= last && reported.contains(at)) {
      at += MatchSlice.ROWS;
    }
    return at;
  }

  private static Set<String> repeatedIds(UploadFile file) {
    return switch (file.verdict()) {
      case FileVerdict.Readable(FileSummary summary) -> summary.repeatedIds();
      case FileVerdict.Rejected ignored ->
          throw new IllegalStateException("the file was readable when it came");
    };
  }

  /** The rows of the next slice; fewer at the end of the file. */
  static List<ReadRow> next(ReadRows rows) {
    List<ReadRow> slice = new ArrayList<>();
    while (slice.size() < MatchSlice.ROWS && rows.hasNext()) {
      slice.add(rows.next());
    }
    return slice;
  }
}
