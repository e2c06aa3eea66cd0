package org.contactpoint.uploads.match;

import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.progress.UploadActors;
import org.contactpoint.uploads.queue.RetryLater;
import org.contactpoint.uploads.report.ReportSlice;
import org.contactpoint.uploads.report.SliceOutcome;

/** Matches a hundred rows and reports them. */
public final class MatchSlice {
  private final ApplyRows rows;
  private final ReportSlice report;
  private final UploadActors actors;
  private final Clock clock;

  public MatchSlice(ApplyRows rows, ReportSlice report, UploadActors actors, Clock clock) {
    this.rows = rows;
    this.report = report;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Carries the rows out, and reports them unless another worker has reported them meanwhile.
   *
   * @param slice a hundred rows in the file's order, or its last ones
   * @throws RetryLater when others are quicker again and again, or the trail can't be written
   */
  void match(Upload upload, List<ReadRow> slice, RepeatedRows repeated) {
    RowProvenance provenance =
        new RowProvenance(upload.id(), upload.source(), actors.of(upload), clock.instant());
    List<RowTask> tasks =
        repeated.inOrder(slice).stream()
            .<RowTask>map(row -> new RowTask.Match(provenance, row))
            .toList();
    report.report(upload.id(), SliceOutcome.of(slice, rows.work(tasks, repeated.keys())));
  }
}
