package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.row.DecideRow;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.row.RowProvenance;
import org.contactpoint.uploads.slice.ApplyRows;
import org.contactpoint.uploads.slice.RetryLater;
import org.contactpoint.uploads.slice.RetryPauses;

/** Deals with a hundred rows, and reports them once. */
public final class MatchSlice {
  /** Rows of a slice; reports and reversals count on it. */
  public static final int ROWS = 100;

  private static final int MOST_ATTEMPTS = 16;

  private final Uploads uploads;
  private final ApplyRows rows;
  private final DecideRow decide;
  private final PlanRow plan;
  private final SaveUpload save;
  private final UploadActors actors;
  private final RetryPauses pauses;
  private final Clock clock;

  public MatchSlice(
      Uploads uploads,
      ApplyRows rows,
      DecideRow decide,
      PlanRow plan,
      SaveUpload save,
      UploadActors actors,
      RetryPauses pauses,
      Clock clock) {
    this.uploads = uploads;
    this.rows = rows;
    this.decide = decide;
    this.plan = plan;
    this.save = save;
    this.actors = actors;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * Carries the rows out and reports them, unless somebody else has reported them meanwhile.
   *
   * @param slice a hundred rows in the file's order, or its last ones
   * @throws RetryLater when others are quicker again and again, or the trail can't be written
   */
  void match(Upload upload, List<ReadRow> slice, RepeatedRows repeated) {
    RowProvenance act =
        new RowProvenance(upload.id(), upload.source(), actors.of(upload), clock.instant());
    List<ApplyRows.Task> tasks =
        repeated.inOrder(good(slice)).stream().map(row -> task(act, row)).toList();
    Outcome outcome = new Outcome(slice);
    rows.work(tasks, repeated.keys()).forEach(outcome::add);
    outcome.requireWhole();
    report(upload.id(), outcome);
  }

  private ApplyRows.Task task(RowProvenance act, Row row) {
    return ApplyRows.Task.of(
        act,
        row,
        context -> plan.plan(act, row, decide.decide(act.upload(), row, context), context));
  }

  private static List<Row> good(List<ReadRow> slice) {
    List<Row> good = new ArrayList<>();
    for (ReadRow row : slice) {
      if (row instanceof ReadRow.Good(Row valid)) {
        good.add(valid);
      }
    }
    return good;
  }

  /** Workers share an upload: whoever finds its counts changed adds to what they are now. */
  private void report(String upload, Outcome outcome) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Upload before = uploads.find(upload).orElseThrow();
      if (before.status() != UploadStatus.MATCHING || isReported(before, outcome)) {
        return;
      }
      if (save.save(
              before, counted(before, outcome), WorkAct.TAKE_UPLOAD_IN, outcome.report(before))
          .isPresent()) {
        return;
      }
      pauses.before(attempt);
    }
    throw new RetryLater("others keep reporting rows of this upload");
  }

  private boolean isReported(Upload upload, Outcome outcome) {
    return uploads.results(upload.id(), outcome.first, 1).stream()
        .anyMatch(slice -> slice.getFirst().row() == outcome.first);
  }

  private static Upload counted(Upload upload, Outcome outcome) {
    Counts counts = upload.counts();
    for (RowResult result : outcome.results.values()) {
      counts = counts.plus(result.outcome());
    }
    return upload.counted(counts);
  }

  /** What the rows of one slice came to; rows of other slices are reported with those. */
  private static final class Outcome {
    private final Map<Long, RowResult> results = new TreeMap<>(Comparator.naturalOrder());
    private final long first;
    private final long last;
    private int growth;

    Outcome(List<ReadRow> slice) {
      this.first = slice.getFirst().number();
      this.last = slice.getLast().number();
      for (ReadRow row : slice) {
        if (row instanceof ReadRow.Bad bad) {
          results.put(bad.number(), failed(bad));
        }
      }
    }

    private static RowResult failed(ReadRow.Bad bad) {
      return new RowResult(bad.number(), RowOutcome.FAILED, bad.field(), bad.reason(), null);
    }

    void add(RowPlan plan) {
      long row = plan.result().row();
      if (row >= first && row <= last) {
        results.put(row, plan.result());
        growth += plan.growth();
      }
    }

    /** A row without a result would never be counted, and the upload never end. */
    void requireWhole() {
      if (results.size() != last - first + 1) {
        throw new IllegalStateException("a slice has rows of which nothing became");
      }
    }

    List<Change> report(Upload upload) {
      return List.of(
          new Change.SliceReported(upload, first, List.copyOf(results.values()), growth));
    }
  }
}
