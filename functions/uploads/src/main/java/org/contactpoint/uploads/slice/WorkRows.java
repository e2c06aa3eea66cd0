package org.contactpoint.uploads.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.Words;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.uploads.row.Bringing;
import org.contactpoint.uploads.row.Ground;
import org.contactpoint.uploads.row.RowPlan;
import org.jspecify.annotations.Nullable;

/**
 * Carries rows out in their order. Where somebody else was quicker, what was planned on the old
 * ground is dropped, and the rest is read and decided again.
 */
public final class WorkRows {
  private static final int MOST_ATTEMPTS = 8;

  private final ReadAhead readAhead;
  private final Packing packing;
  private final Commits commits;
  private final Pauses pauses;

  public WorkRows(ReadAhead readAhead, Words words, Commits commits, Pauses pauses) {
    this.readAhead = readAhead;
    this.packing = new Packing(words);
    this.commits = commits;
    this.pauses = pauses;
  }

  /**
   * Something to be planned on some ground.
   *
   * @param key the source record that it is about
   * @param row the row whose child is looked for, null where none is
   */
  public record Task(
      Bringing act, StatementKey key, @Nullable Row row, Function<Ground, RowPlan> plan) {

    /** A row that an act brings. */
    public static Task of(Bringing act, Row row, Function<Ground, RowPlan> plan) {
      return new Task(act, row.key(), row, plan);
    }
  }

  /** What must commit together with plans, seen as a whole. */
  @FunctionalInterface
  public interface Closing {

    /** Nothing more. */
    Closing NOTHING = plans -> List.of();

    /** At most one change more. */
    List<Change> of(List<RowPlan> plans);
  }

  /**
   * Works the tasks off.
   *
   * @param repeated the ids that stand in the file more than once
   * @return their plans as they were carried out, in the same order
   * @throws NotNow when others are quicker again and again, or the trail can't be written
   */
  public List<RowPlan> work(List<Task> tasks, Set<StatementKey> repeated) {
    return work(tasks, repeated, Closing.NOTHING);
  }

  /** Works the tasks off, with what closes each transaction. */
  public List<RowPlan> work(List<Task> tasks, Set<StatementKey> repeated, Closing closing) {
    List<RowPlan> done = new ArrayList<>();
    int attempts = 0;
    while (done.size() < tasks.size()) {
      List<Task> rest = tasks.subList(done.size(), tasks.size());
      List<RowPlan> more = carriedOut(rest, planned(rest, repeated), closing);
      done.addAll(more);
      attempts = more.isEmpty() ? attempts + 1 : 1;
      if (attempts > MOST_ATTEMPTS) {
        throw new NotNow("others keep changing what the rows stand on");
      }
      if (done.size() < tasks.size()) {
        pauses.before(attempts);
      }
    }
    return done;
  }

  private List<RowPlan> planned(List<Task> tasks, Set<StatementKey> repeated) {
    WorkingSet ground = readAhead.of(tasks, repeated);
    List<RowPlan> plans = new ArrayList<>();
    for (Task task : tasks) {
      RowPlan plan = task.plan().apply(ground);
      ground.expect(plan.changes());
      plans.add(plan);
    }
    return plans;
  }

  /** Commits in order; answers those that stand. */
  private List<RowPlan> carriedOut(List<Task> tasks, List<RowPlan> plans, Closing closing) {
    List<RowPlan> done = new ArrayList<>();
    for (Batch batch : packing.pack(plans)) {
      if (!isCommitted(batch, tasks.get(batch.firstIndex()).act(), closing)) {
        return done;
      }
      done.addAll(batch.plans());
    }
    return done;
  }

  private boolean isCommitted(Batch batch, Bringing act, Closing closing) {
    if (batch.changes().isEmpty()) {
      return true;
    }
    List<Change> changes = new ArrayList<>(batch.changes());
    changes.addAll(closing.of(batch.plans()));
    return switch (commits.commit(changes, entries(batch, act))) {
      case Commits.Committed ignored -> true;
      case Commits.Stale ignored -> false;
      case Commits.TrailUnavailable ignored -> throw new NotNow("the trail can't be written");
      case Commits.Repeated ignored ->
          throw new IllegalStateException("rows carry no idempotency key");
    };
  }

  private static List<AuditEntry> entries(Batch batch, Bringing act) {
    List<AuditEntry> entries = batch.entries();
    return entries.isEmpty()
        ? List.of(
            new AuditEntry(
                act.at(),
                act.actor(),
                new WorkDone(WorkAct.TAKE_UPLOAD_IN, act.upload(), List.of())))
        : entries;
  }
}
