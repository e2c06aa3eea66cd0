package org.contactpoint.uploads.share;

import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;

/** Shares the rows of a validated upload out to as many workers as the queue has. */
public final class ShareOut {
  // A worker reads the upload's manifest once for each range: a range has to be worth that.
  private static final long SHORTEST_RANGE = 500;
  private static final long MOST_RANGES = 100;

  private final WorkQueue queue;

  public ShareOut(WorkQueue queue) {
    this.queue = queue;
  }

  /** Sends a message for each range of its rows. */
  public void shareOut(Upload upload) {
    long rows = upload.counts().rows();
    long range = range(rows);
    for (long first = 1; first <= rows; first += range) {
      queue.send(new Message.MatchRows(upload.id(), first, Math.min(rows, first + range - 1)));
    }
  }

  /** Whole slices, so that no two workers report the same one. */
  private static long range(long rows) {
    long share = Math.max(SHORTEST_RANGE, Math.ceilDiv(rows, MOST_RANGES));
    return Math.ceilDiv(share, SlicedFile.ROWS) * SlicedFile.ROWS;
  }
}
