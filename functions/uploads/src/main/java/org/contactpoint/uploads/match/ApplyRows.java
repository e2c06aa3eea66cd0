package org.contactpoint.uploads.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.uploads.match.commit.CommitPlans;
import org.contactpoint.uploads.match.commit.RowFaults;
import org.contactpoint.uploads.match.commit.RowsNotStored;
import org.contactpoint.uploads.match.decide.DecideRow;
import org.contactpoint.uploads.match.load.LoadContext;
import org.contactpoint.uploads.match.load.MatchContext;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.match.load.SliceContext;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.match.plan.RowPlan;
import org.contactpoint.uploads.progress.RetryPauses;
import org.contactpoint.uploads.queue.RetryLater;

/**
 * Carries tasks out in their order: load, decide, plan, commit. Where somebody else changed what a
 * plan was decided by, the plan is dropped, and the rest is loaded and decided again. A row that
 * can't be stored fails alone, and the rows behind it go on (rules §12).
 */
public final class ApplyRows {
  private static final int MOST_ATTEMPTS = 8;
  private static final int MOST_ALONE = 24;

  private final LoadContext load;
  private final DecideRow decide;
  private final PlanRow plan;
  private final CommitPlans commit;
  private final RetryPauses pauses;
  private final RowsNotStored notStored;

  public ApplyRows(
      LoadContext load,
      DecideRow decide,
      PlanRow plan,
      CommitPlans commit,
      RetryPauses pauses,
      RowsNotStored notStored) {
    this.load = load;
    this.decide = decide;
    this.plan = plan;
    this.commit = commit;
    this.pauses = pauses;
    this.notStored = notStored;
  }

  /**
   * Carries the tasks out.
   *
   * @param repeated the ids that are in the file more than once
   * @return what became of them, in the same order
   * @throws RetryLater when the trail can't be written
   */
  public List<RowPlan> work(List<RowTask> tasks, Set<StatementKey> repeated) {
    List<RowPlan> done = new ArrayList<>();
    int attempts = 0;
    while (done.size() < tasks.size()) {
      CommitPlans.Outcome round = tried(tasks.subList(done.size(), tasks.size()), repeated);
      done.addAll(round.plans());
      attempts = round.plans().isEmpty() ? attempts + 1 : 1;
      if (round.fault() != null || attempts > MOST_ATTEMPTS) {
        done.addAll(oneByOne(tasks.subList(done.size(), tasks.size()), repeated));
        attempts = 0;
      } else if (done.size() < tasks.size()) {
        pauses.before(attempts);
      }
    }
    return done;
  }

  /** Processes the tasks one at a time, up to the first that can't be stored. */
  private List<RowPlan> oneByOne(List<RowTask> tasks, Set<StatementKey> repeated) {
    List<RowPlan> done = new ArrayList<>();
    for (RowTask task : tasks) {
      CommitPlans.Outcome round = alone(task, repeated);
      done.addAll(round.plans());
      if (round.plans().isEmpty()) {
        String why = round.fault() == null ? "others kept changing the record" : round.fault();
        notStored.noted(task.provenance().upload(), task.number(), why);
        done.add(PlanRow.notStored(task));
        return done;
      }
    }
    return done;
  }

  private CommitPlans.Outcome alone(RowTask task, Set<StatementKey> repeated) {
    CommitPlans.Outcome round = tried(List.of(task), repeated);
    for (int attempt = 1; attempt < MOST_ALONE && round.isOvertaken(); attempt++) {
      pauses.before(attempt);
      round = tried(List.of(task), repeated);
    }
    return round;
  }

  private CommitPlans.Outcome tried(List<RowTask> tasks, Set<StatementKey> repeated) {
    List<RowPlan> plans;
    try {
      plans = planned(tasks, repeated);
    } catch (RuntimeException fault) {
      return new CommitPlans.Outcome(List.of(), RowFaults.placeOfLasting(fault));
    }
    return commit.commit(tasks, plans);
  }

  private List<RowPlan> planned(List<RowTask> tasks, Set<StatementKey> repeated) {
    SliceContext context = load.of(tasks, repeated);
    List<RowPlan> plans = new ArrayList<>();
    for (RowTask task : tasks) {
      RowPlan next = planned(task, context);
      context.expect(next.changes());
      plans.add(next);
    }
    return plans;
  }

  private RowPlan planned(RowTask task, MatchContext context) {
    return switch (task) {
      case RowTask.Match match ->
          plan.plan(
              match.provenance(),
              match.row(),
              decide.decide(match.provenance().upload(), match.row(), context),
              context);
      case RowTask.Rematch again ->
          plan.plan(
              again.provenance(),
              again.waiting().row(),
              decide.decideAgain(again.waiting(), context),
              context);
      case RowTask.Reverse reverse -> plan.takenBack(reverse, context);
    };
  }
}
