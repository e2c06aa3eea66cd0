package org.contactpoint.testkit.memory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.jspecify.annotations.Nullable;

/** The index of days in memory. */
final class InMemoryDueSteps implements DueSteps {
  private static final Comparator<DueStep> IN_ORDER =
      Comparator.comparing(DueStep::day)
          .thenComparing(DueStep::step)
          .thenComparing(step -> step.child().value());

  private final InMemoryState state;

  InMemoryDueSteps(InMemoryState state) {
    this.state = state;
  }

  @Override
  public List<DueStep> on(LocalDate day) {
    synchronized (state) {
      return state.due.stream().filter(step -> step.day().equals(day)).sorted(IN_ORDER).toList();
    }
  }

  @Override
  public List<DueStep> of(YearMonth month, @Nullable DueStep after, int limit) {
    synchronized (state) {
      return state.due.stream()
          .filter(step -> YearMonth.from(step.day()).equals(month))
          .filter(step -> after == null || IN_ORDER.compare(step, after) > 0)
          .sorted(IN_ORDER)
          .limit(limit)
          .toList();
    }
  }
}
