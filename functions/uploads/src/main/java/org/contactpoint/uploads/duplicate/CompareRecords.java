package org.contactpoint.uploads.duplicate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.match.commit.RowFaults;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records that wait for it: after each file and each night, every part by messages of
 * its own. One that can't be compared keeps no other from it, and is tried again by the next run.
 */
public final class CompareRecords {
  private static final int AT_ONCE = 25;

  private final DuplicateChecks checks;
  private final Children children;
  private final CompareRecord compare;
  private final ComparisonReports reports;
  private final WorkQueue continuations;
  private final Clock clock;

  public CompareRecords(
      DuplicateChecks checks,
      Children children,
      CompareRecord compare,
      ComparisonReports reports,
      WorkQueue continuations,
      Clock clock) {
    this.checks = checks;
    this.children = children;
    this.compare = compare;
    this.reports = reports;
    this.continuations = continuations;
    this.clock = clock;
  }

  /** Sends a message for each part in which a record waits. */
  public void begin() {
    for (int part = 0; part < DuplicateCheck.PARTS; part++) {
      if (!checks.waiting(part, null, 1).isEmpty()) {
        continuations.send(new Message.ComparePart(part));
      }
    }
  }

  /** Compares a part, a page at least, and leaves to a message what that moment does not allow. */
  public void compare(Message.ComparePart message, Deadline deadline) {
    ComparisonCounts counts = ComparisonCounts.NONE;
    @Nullable ContactPointId after = null;
    List<DuplicateCheck> next = checks.waiting(message.part(), after, AT_ONCE);
    while (!next.isEmpty()) {
      counts = counts.and(compared(next));
      after = next.getLast().child();
      if (deadline.hasPassed(clock.instant())) {
        continuations.send(new Message.ComparePart(message.part(), message.hops() + 1));
        next = List.of();
      } else {
        next = checks.waiting(message.part(), after, AT_ONCE);
      }
    }
    reports.counted(counts.found(), counts.gone());
  }

  private ComparisonCounts compared(List<DuplicateCheck> some) {
    Map<ContactPointId, ChildRecord> records =
        children.findInBatches(some.stream().map(DuplicateCheck::child).toList());
    ComparisonCounts counts = ComparisonCounts.NONE;
    for (DuplicateCheck check : some) {
      counts = counts.and(compared(check, records.get(check.child())));
    }
    return counts;
  }

  private ComparisonCounts compared(DuplicateCheck check, @Nullable ChildRecord record) {
    try {
      return compare.compare(check, record);
    } catch (RuntimeException fault) {
      reports.notCompared(RowFaults.placeOfLasting(fault));
      return ComparisonCounts.NONE;
    }
  }
}
