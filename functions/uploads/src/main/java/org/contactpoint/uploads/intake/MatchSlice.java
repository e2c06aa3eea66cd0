package org.contactpoint.uploads.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.row.Bringing;
import org.contactpoint.uploads.row.DecideRow;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.slice.WorkRows;

/** Deals with a hundred rows, and reports them once. */
public final class MatchSlice {
  private final WorkRows rows;
  private final DecideRow decide;
  private final PlanRow plan;
  private final SaveUpload save;
  private final UploadActors actors;
  private final Clock clock;

  public MatchSlice(
      WorkRows rows,
      DecideRow decide,
      PlanRow plan,
      SaveUpload save,
      UploadActors actors,
      Clock clock) {
    this.rows = rows;
    this.decide = decide;
    this.plan = plan;
    this.save = save;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Carries the rows out and reports them.
   *
   * @param slice the next rows of the file, in its order
   * @return the upload after them, empty where somebody else has reported them
   */
  Optional<Upload> match(Upload upload, List<ReadRow> slice, RepeatedRows repeated) {
    Bringing act = new Bringing(upload.id(), upload.source(), actors.of(upload), clock.instant());
    List<WorkRows.Task> tasks =
        repeated.inOrder(good(slice)).stream().map(row -> task(act, row)).toList();
    Outcome outcome = new Outcome(slice);
    rows.work(tasks, repeated.keys()).forEach(outcome::add);
    return reported(upload, slice, outcome);
  }

  private WorkRows.Task task(Bringing act, Row row) {
    return WorkRows.Task.of(
        act, row, ground -> plan.plan(act, row, decide.decide(act.upload(), row, ground), ground));
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

  private Optional<Upload> reported(Upload upload, List<ReadRow> slice, Outcome outcome) {
    Counts counts = upload.counts();
    for (RowResult result : outcome.results()) {
      counts = counts.plus(result.outcome());
    }
    Upload after = upload.counted(counts, upload.nextRow() + slice.size());
    Change report =
        new Change.SliceReported(upload, upload.nextRow(), outcome.results(), outcome.growth());
    return save.save(upload, after, WorkAct.TAKE_UPLOAD_IN, List.of(report));
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

    List<RowResult> results() {
      return List.copyOf(results.values());
    }

    int growth() {
      return growth;
    }
  }
}
