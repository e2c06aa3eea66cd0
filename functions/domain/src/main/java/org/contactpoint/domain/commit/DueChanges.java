package org.contactpoint.domain.commit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.lifecycle.DueStep;
import org.jspecify.annotations.Nullable;

/**
 * What one commit changes in the index of days. It follows from the changes of records, so that no
 * use case can forget it and no crash can come between (rules §9).
 *
 * @param ended the steps that are no record's next one any more: taken, or due on another day
 * @param entered the next steps from now on
 */
public record DueChanges(Set<DueStep> ended, Set<DueStep> entered) {
  public DueChanges {
    ended = Set.copyOf(ended);
    entered = Set.copyOf(entered);
  }

  /** What those changes, made together, do to it. */
  public static DueChanges of(List<Change> changes) {
    Set<DueStep> ended = new LinkedHashSet<>();
    Set<DueStep> entered = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.RecordSaved(ChildRecord before, ChildRecord after) -> {
          Optional<DueStep> was = next(before);
          Optional<DueStep> is = next(after);
          if (!was.equals(is)) {
            was.ifPresent(ended::add);
            is.ifPresent(entered::add);
          }
        }
        case Change.RecordDeleted(ChildRecord.Open before) -> next(before).ifPresent(ended::add);
        default -> {}
      }
    }
    return new DueChanges(ended, entered);
  }

  private static Optional<DueStep> next(@Nullable ChildRecord record) {
    return record instanceof ChildRecord.Surviving surviving
        ? surviving.nextStep()
        : Optional.empty();
  }

  /** How many items it takes. */
  public int size() {
    return ended.size() + entered.size();
  }
}
