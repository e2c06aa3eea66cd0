package org.contactpoint.shielding.forecast;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Counts what is due on one day: it reads that day of the index and the records in it, some 1,700
 * in all of England.
 */
@Singleton
public final class CountDue {
  private static final Comparator<DueCount> BY_COUNCIL =
      Comparator.comparing((DueCount count) -> count.council().value())
          .thenComparing(DueCount::step);

  private final DueSteps due;
  private final Children children;

  public CountDue(DueSteps due, Children children) {
    this.due = due;
    this.children = children;
  }

  /** What is due on that day for an authority; {@code england} sees that of every council. */
  public List<DueCount> on(LocalDate day, Authority asking) {
    List<DueStep> steps = due.on(day);
    Map<ContactPointId, ChildRecord> records =
        children.findInBatches(steps.stream().map(DueStep::child).distinct().toList());
    Map<DueCount, Long> counts = new HashMap<>();
    for (DueStep step : steps) {
      if (records.get(step.child()) instanceof ChildRecord.Open open
          && open.nextStep().equals(Optional.of(step))
          && (asking.isNational() || asking.equals(open.responsible()))) {
        counts.merge(new DueCount(open.responsible(), step.step(), 0), 1L, Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(one -> new DueCount(one.getKey().council(), one.getKey().step(), one.getValue()))
        .sorted(BY_COUNCIL)
        .toList();
  }
}
