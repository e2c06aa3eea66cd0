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
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.uploads.row.MatchContext;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.RowPlan;
import org.contactpoint.uploads.row.RowProvenance;
import org.jspecify.annotations.Nullable;

/**
 * Carries rows out in their order. Where somebody else was quicker, what was planned on the old
 * ground is dropped, and the rest is read and decided again. A row that can't be stored fails alone
 * and never keeps another one from being worked (the rules for upload files).
 */
public final class ApplyRows {
  private static final int MOST_ATTEMPTS = 8;
  private static final int MOST_ALONE = 24;

  private final ReadAhead readAhead;
  private final TransactionPacking packing;
  private final Commits commits;
  private final RetryPauses pauses;
  private final RowsNotStored notStored;

  public ApplyRows(
      ReadAhead readAhead,
      ComparableWords words,
      Commits commits,
      RetryPauses pauses,
      RowsNotStored notStored) {
    this.readAhead = readAhead;
    this.packing = new TransactionPacking(words);
    this.commits = commits;
    this.pauses = pauses;
    this.notStored = notStored;
  }

  /**
   * Something to be planned on some ground.
   *
   * @param key the source record that it is about
   * @param row the row whose child is looked for, null where none is
   * @param otherwise what it comes to if it can't be stored: nothing changes
   */
  public record Task(
      RowProvenance act,
      StatementKey key,
      @Nullable Row row,
      Function<MatchContext, RowPlan> plan,
      RowPlan otherwise) {

    /** A row that an act brings. */
    public static Task of(RowProvenance act, Row row, Function<MatchContext, RowPlan> plan) {
      return new Task(act, row.key(), row, plan, failed(row.number(), null));
    }

    /** What an act left of a source record, to be taken back. */
    public static Task back(
        RowProvenance act, StatementKey key, long row, Function<MatchContext, RowPlan> plan) {
      return new Task(act, key, null, plan, failed(row, key.recordId()));
    }

    private static RowPlan failed(long row, @Nullable String recordId) {
      return new RowPlan(
          new RowResult(row, RowOutcome.FAILED, "", PlanRow.NOT_STORED, recordId),
          0,
          List.of(),
          List.of());
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
   * @return what became of them, in the same order
   * @throws RetryLater when the trail can't be written
   */
  public List<RowPlan> work(List<Task> tasks, Set<StatementKey> repeated) {
    return work(tasks, repeated, Closing.NOTHING);
  }

  /** Works the tasks off, with what closes each transaction. */
  public List<RowPlan> work(List<Task> tasks, Set<StatementKey> repeated, Closing closing) {
    List<RowPlan> done = new ArrayList<>();
    int attempts = 0;
    while (done.size() < tasks.size()) {
      Round round = tried(tasks.subList(done.size(), tasks.size()), repeated, closing);
      done.addAll(round.done());
      attempts = round.done().isEmpty() ? attempts + 1 : 1;
      if (round.fault() != null || attempts > MOST_ATTEMPTS) {
        done.addAll(oneByOne(tasks.subList(done.size(), tasks.size()), repeated, closing));
        attempts = 0;
      } else if (done.size() < tasks.size()) {
        pauses.before(attempts);
      }
    }
    return done;
  }

  /**
   * How far one attempt came.
   *
   * @param fault why the rest can't be stored as it is, null where somebody else was quicker
   */
  private record Round(List<RowPlan> done, @Nullable String fault) {}

  /** Each task for itself, up to the first that can't be stored. */
  private List<RowPlan> oneByOne(List<Task> tasks, Set<StatementKey> repeated, Closing closing) {
    List<RowPlan> done = new ArrayList<>();
    for (Task task : tasks) {
      Round round = alone(task, repeated, closing);
      done.addAll(round.done());
      if (round.done().isEmpty()) {
        String why = round.fault() == null ? "others kept changing the record" : round.fault();
        notStored.noted(task.act().upload(), task.otherwise().result().row(), why);
        done.add(task.otherwise());
        return done;
      }
    }
    return done;
  }

  private Round alone(Task task, Set<StatementKey> repeated, Closing closing) {
    Round round = tried(List.of(task), repeated, closing);
    for (int attempt = 1; attempt < MOST_ALONE && isOvertaken(round); attempt++) {
      pauses.before(attempt);
      round = tried(List.of(task), repeated, closing);
    }
    return round;
  }

  private static boolean isOvertaken(Round round) {
    return round.done().isEmpty() && round.fault() == null;
  }

  private Round tried(List<Task> tasks, Set<StatementKey> repeated, Closing closing) {
    List<RowPlan> done = new ArrayList<>();
    try {
      return new Round(done, carriedOut(tasks, planned(tasks, repeated), closing, done));
    } catch (RetryLater passing) {
      throw passing;
    } catch (RuntimeException fault) {
      if (RowFaults.passes(fault)) {
        throw fault;
      }
      return new Round(done, RowFaults.place(fault));
    }
  }

  private List<RowPlan> planned(List<Task> tasks, Set<StatementKey> repeated) {
    SliceContext context = readAhead.of(tasks, repeated);
    List<RowPlan> plans = new ArrayList<>();
    for (Task task : tasks) {
      RowPlan plan = task.plan().apply(context);
      context.expect(plan.changes());
      plans.add(plan);
    }
    return plans;
  }

  /** Commits in order, and adds to {@code done} what stands; answers why it can't go on. */
  private @Nullable String carriedOut(
      List<Task> tasks, List<RowPlan> plans, Closing closing, List<RowPlan> done) {
    for (Batch batch : packing.pack(plans)) {
      if (batch.changes().isEmpty()) {
        done.addAll(batch.plans());
        continue;
      }
      switch (committed(batch, tasks.get(batch.firstIndex()).act(), closing)) {
        case Commits.Committed ignored -> done.addAll(batch.plans());
        case Commits.Stale ignored -> {
          return null;
        }
        case Commits.Full ignored -> {
          return "there is no room for it";
        }
        case Commits.TrailUnavailable ignored -> throw new RetryLater("the trail can't be written");
        case Commits.Repeated ignored ->
            throw new IllegalStateException("rows carry no idempotency key");
      }
    }
    return null;
  }

  private Commits.Outcome committed(Batch batch, RowProvenance act, Closing closing) {
    List<Change> changes = new ArrayList<>(batch.changes());
    changes.addAll(closing.of(batch.plans()));
    return commits.commit(changes, entries(batch, act));
  }

  private static List<AuditEntry> entries(Batch batch, RowProvenance act) {
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
