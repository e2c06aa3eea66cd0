package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.domain.lifecycle.LifeStep;

/**
 * Goes through the index of days and archives whoever is due. Who may read a record does not depend
 * on it: that follows from the day alone. What is put off, or failed, stays in the index and is
 * tried again with the next run (rules §9).
 */
@Singleton
public final class ArchiveRecords {
  private static final int PAGE = 200;

  /** Nobody was held longer ago who could still be due. */
  private static final int YEARS_BACK = 30;

  private final DueSteps due;
  private final ArchiveRecord archiveRecord;
  private final Clock clock;

  public ArchiveRecords(DueSteps due, ArchiveRecord archiveRecord, Clock clock) {
    this.due = due;
    this.archiveRecord = archiveRecord;
    this.clock = clock;
  }

  /**
   * Archives all of them, as many as the time allows.
   *
   * @param rehearsal whether nothing is to be changed, and only said what would be
   */
  public ArchiveRun run(Deadline deadline, boolean rehearsal) {
    LocalDate today = London.today(clock);
    ArchiveRun run = ArchiveRun.NOTHING;
    YearMonth month = YearMonth.from(today.minusYears(YEARS_BACK));
    while (run.whole() && !month.isAfter(YearMonth.from(today))) {
      run = month(run, month, today, deadline, rehearsal);
      month = month.plusMonths(1);
    }
    return run;
  }

  private ArchiveRun month(
      ArchiveRun before, YearMonth month, LocalDate today, Deadline deadline, boolean rehearsal) {
    ArchiveRun run = before;
    List<DueStep> page = due.of(month, null, PAGE);
    while (!page.isEmpty()) {
      for (DueStep step : page) {
        if (step.day().isAfter(today)) {
          return run;
        }
        if (deadline.hasPassed(clock.instant())) {
          return run.cutOff();
        }
        run = step.step() == LifeStep.ARCHIVE ? run.and(archiveRecord.take(step, rehearsal)) : run;
      }
      page = due.of(month, page.getLast(), PAGE);
    }
    return run;
  }
}
