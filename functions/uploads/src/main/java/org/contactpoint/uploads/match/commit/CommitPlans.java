package org.contactpoint.uploads.match.commit;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.match.plan.RowPlan;
import org.contactpoint.uploads.queue.RetryLater;
import org.jspecify.annotations.Nullable;

/** Commits plans in their order, as many to a transaction as fit in: the only place that does. */
public final class CommitPlans {
  // What a reversal does to the live rows is reported behind the last slice that a file can have.
  private static final long BEHIND_ALL_SLICES = 2_000_000_000L;

  private final Commits commits;
  private final TransactionPacking packing;

  public CommitPlans(Commits commits, ComparableWords words) {
    this.commits = commits;
    this.packing = new TransactionPacking(words);
  }

  /**
   * How far it came.
   *
   * @param plans those that are committed: the first ones of all
   * @param fault why the next one can't be stored as it is, null where somebody else changed what
   *     it was decided by
   */
  public record Outcome(List<RowPlan> plans, @Nullable String fault) {
    public Outcome {
      plans = List.copyOf(plans);
    }

    /** Nothing was committed, because another commit changed what was read. */
    public boolean isOvertaken() {
      return plans.isEmpty() && fault == null;
    }
  }

  /**
   * Commits the plans of those tasks, up to the first that can't be committed.
   *
   * @throws RetryLater when the trail can't be written
   */
  public Outcome commit(List<RowTask> tasks, List<RowPlan> plans) {
    List<RowPlan> done = new ArrayList<>();
    try {
      return new Outcome(done, committed(tasks, plans, done));
    } catch (RuntimeException fault) {
      return new Outcome(done, RowFaults.placeOfLasting(fault));
    }
  }

  /** Adds what is committed to {@code done}; returns the fault at which it stopped. */
  private @Nullable String committed(List<RowTask> tasks, List<RowPlan> plans, List<RowPlan> done) {
    for (Batch batch : packing.pack(plans)) {
      if (!batch.changes().isEmpty()) {
        switch (committed(batch, tasks.get(batch.firstIndex()))) {
          case Commits.Committed ignored -> {}
          case Commits.Stale ignored -> {
            return null;
          }
          case Commits.Full ignored -> {
            return "there is no room for it";
          }
          case Commits.TrailUnavailable ignored ->
              throw new RetryLater("the trail can't be written");
          case Commits.Repeated ignored ->
              throw new IllegalStateException("rows carry no idempotency key");
        }
      }
      done.addAll(batch.plans());
    }
    return null;
  }

  private Commits.Outcome committed(Batch batch, RowTask first) {
    List<Change> changes = new ArrayList<>(batch.changes());
    if (first instanceof RowTask.Reverse reverse) {
      changes.addAll(growth(reverse.upload(), batch.plans()));
    }
    return commits.commit(changes, entries(batch, first.provenance()));
  }

  /** The count of live rows changes in the same transaction as what makes it change. */
  private static List<Change> growth(Upload upload, List<RowPlan> plans) {
    int growth = plans.stream().mapToInt(RowPlan::growth).sum();
    return plans.stream()
        .filter(plan -> plan.growth() != 0)
        .findFirst()
        .<List<Change>>map(
            plan ->
                List.of(
                    new Change.SliceReported(
                        upload, BEHIND_ALL_SLICES + plan.result().row(), List.of(), growth)))
        .orElseGet(List::of);
  }

  private static List<AuditEntry> entries(Batch batch, RowProvenance provenance) {
    List<AuditEntry> entries = batch.entries();
    return entries.isEmpty()
        ? List.of(
            new AuditEntry(
                provenance.at(),
                provenance.actor(),
                new WorkDone(WorkAct.TAKE_UPLOAD_IN, provenance.upload(), List.of())))
        : entries;
  }
}
