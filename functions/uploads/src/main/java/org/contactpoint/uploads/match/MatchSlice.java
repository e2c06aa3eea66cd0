package org.contactpoint.uploads.match;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.progress.UploadActors;
import org.contactpoint.uploads.queue.RetryLater;
import org.contactpoint.uploads.report.ReportSlice;
import org.contactpoint.uploads.report.SliceOutcome;

/**
 * Matches a hundred rows and reports them, with what misuse is looked for in (rules §7.16, §7.17).
 */
public final class MatchSlice {
  private final ApplyRows rows;
  private final ReportSlice report;
  private final UploadActors actors;
  private final SentNames names;
  private final Clock clock;

  public MatchSlice(
      ApplyRows rows, ReportSlice report, UploadActors actors, SentNames names, Clock clock) {
    this.rows = rows;
    this.report = report;
    this.actors = actors;
    this.names = names;
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
    SliceOutcome outcome = SliceOutcome.of(slice, rows.work(tasks, repeated.keys()));
    List<String> marks =
        names.noted(upload.source().authority(), news(slice, outcome), clock.instant());
    report.report(upload.id(), outcome, marks);
  }

  /** What the rows say that were new to the directory, as they are reported (rules §6). */
  private static List<Facts> news(List<ReadRow> slice, SliceOutcome outcome) {
    Set<Long> news = outcome.news();
    return slice.stream()
        .filter(ReadRow.Good.class::isInstance)
        .map(row -> ((ReadRow.Good) row).row())
        .filter(row -> row.action() == RowAction.UPSERT && news.contains(row.number()))
        .map(Row::facts)
        .toList();
  }
}
