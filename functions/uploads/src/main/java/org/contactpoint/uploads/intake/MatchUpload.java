package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.FileSummary;
import org.contactpoint.uploads.file.FileVerdict;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;
import org.contactpoint.uploads.queue.Continuations;
import org.contactpoint.uploads.queue.Message;

/**
 * Shares the rows of an upload out to as many workers as the queue has, and matches those that a
 * message asks for as long as the time allows. Whoever reports the last rows finishes the upload.
 */
public final class MatchUpload {
  // A worker reads a file from its beginning: a range has to be worth that.
  private static final long SHORTEST_RANGE = 500;
  private static final long MOST_RANGES = 100;

  private final Uploads uploads;
  private final MatchSlice slices;
  private final SaveUpload save;
  private final Files files;
  private final Continuations continuations;
  private final Clock clock;
  private final Duration budget;

  public MatchUpload(
      Uploads uploads,
      MatchSlice slices,
      SaveUpload save,
      Files files,
      Continuations continuations,
      Clock clock,
      Duration budget) {
    this.uploads = uploads;
    this.slices = slices;
    this.save = save;
    this.files = files;
    this.continuations = continuations;
    this.clock = clock;
    this.budget = budget;
  }

  /** Sends a message for each range of its rows, or finishes it where no row is left. */
  public void shareOut(Upload upload) {
    if (upload.isWhole()) {
      finish(upload);
      return;
    }
    long rows = upload.counts().rows();
    long range = range(rows);
    for (long first = 1; first <= rows; first += range) {
      send(upload, first, Math.min(rows, first + range - 1));
    }
  }

  /** Whole slices, so that no two workers report the same one. */
  private static long range(long rows) {
    long share = Math.max(SHORTEST_RANGE, Math.ceilDiv(rows, MOST_RANGES));
    return Math.ceilDiv(share, MatchSlice.ROWS) * MatchSlice.ROWS;
  }

  private void send(Upload upload, long first, long last) {
    continuations.send(new Message.MatchRows(upload.id(), first, last));
  }

  /**
   * Matches rows of an upload that is being matched, and leaves to a message what the time does not
   * allow.
   *
   * @param first where a slice begins
   * @param last counted in
   */
  public void match(Upload upload, long first, long last) {
    long next = matched(upload, first, last);
    if (next <= last) {
      send(upload, next, last);
    } else {
      uploads.find(upload.id()).filter(MatchUpload::isToBeFinished).ifPresent(this::finish);
    }
  }

  private static boolean isToBeFinished(Upload upload) {
    return upload.status() == UploadStatus.MATCHING && upload.isWhole();
  }

  /** Answers the first row that is not dealt with. */
  private long matched(Upload upload, long first, long last) {
    Set<Long> reported = reported(upload, first, last);
    long from = firstOpen(reported, first, last);
    return from > last ? from : matched(upload, from, last, reported);
  }

  private long matched(Upload upload, long first, long last, Set<Long> reported) {
    UploadFile file = files.of(upload);
    RepeatedRows repeated = RepeatedRows.of(file, repeatedIds(file), first, last);
    Instant end = clock.instant().plus(budget);
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
      } while (at <= last && clock.instant().isBefore(end));
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

  private static List<ReadRow> next(ReadRows rows) {
    List<ReadRow> slice = new ArrayList<>();
    while (slice.size() < MatchSlice.ROWS && rows.hasNext()) {
      slice.add(rows.next());
    }
    return slice;
  }

  private void finish(Upload upload) {
    files.drop(upload);
    continuations.send(new Message.TryWaitingAgain(null));
    save.step(upload, upload.becoming(UploadStatus.DONE), WorkAct.FINISH_UPLOAD);
  }
}
