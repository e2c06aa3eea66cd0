package org.contactpoint.shielding.due;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.domain.lifecycle.LifeStep;

/**
 * The records that are due for a step, month by month. What is put off, or failed, stays in the
 * index and is tried again with the next run.
 */
@Singleton
public final class DueRecords {
  private static final int PAGE = 200;

  /** Nobody was held longer ago who could still be due. */
  private static final int YEARS_BACK = 30;

  private final DueSteps due;
  private final Clock clock;

  public DueRecords(DueSteps due, Clock clock) {
    this.due = due;
    this.clock = clock;
  }

  /**
   * Has the step taken of each of them, as many as the time allows.
   *
   * @param taking takes it of one record, and fails of none
   */
  public DueRun run(LifeStep kind, Function<DueStep, DueRun.Result> taking, Deadline deadline) {
    LocalDate today = London.today(clock);
    DueRun run = DueRun.NOTHING;
    YearMonth month = YearMonth.from(today.minusYears(YEARS_BACK));
    while (run.whole() && !month.isAfter(YearMonth.from(today))) {
      run = month(run, month, today, new Work(kind, taking, deadline));
      month = month.plusMonths(1);
    }
    return run;
  }

  private record Work(LifeStep kind, Function<DueStep, DueRun.Result> taking, Deadline deadline) {}

  private DueRun month(DueRun before, YearMonth month, LocalDate today, Work work) {
    DueRun run = before;
    List<DueStep> page = due.of(month, null, PAGE);
    while (!page.isEmpty()) {
      for (DueStep step : page) {
        if (step.day().isAfter(today)) {
          return run;
        }
        if (work.deadline().hasPassed(clock.instant())) {
          return run.cutOff();
        }
        run = step.step() == work.kind() ? run.and(work.taking().apply(step)) : run;
      }
      page = due.of(month, page.getLast(), PAGE);
    }
    return run;
  }
}
