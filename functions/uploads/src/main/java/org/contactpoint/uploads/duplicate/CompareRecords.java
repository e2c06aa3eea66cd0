package org.contactpoint.uploads.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
 * its own; and every few minutes some of each part, so that what a team enters is found soon. One
 * that can't be compared keeps no other from it, and is tried again by the next run.
 */
public final class CompareRecords {
  private static final int AT_ONCE = 25;
  private static final long NUMBERS = 10_000_000_000L;
  private static final long SPREAD = 2_654_435_761L;

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

  /**
   * Compares at most {@value #AT_ONCE} of each part, and leaves the rest to the next time: no
   * message follows, so that runs never add up while the files of the nation come in.
   */
  public void compareSome(Deadline deadline) {
    ComparisonCounts counts = ComparisonCounts.NONE;
    for (int part = 0;
        part < DuplicateCheck.PARTS && !deadline.hasPassed(clock.instant());
        part++) {
      counts = counts.and(compared(checks.waiting(part, null, AT_ONCE)));
    }
    reports.counted(counts.found(), counts.gone());
  }

  /**
   * Compares a part, a page at least, and leaves to a message what that moment does not allow.
   * Several messages may be about one part, such as those of two files: each begins at another
   * place, so that they do not do the same work.
   */
  public void compare(Message.ComparePart message, Deadline deadline) {
    String place = place(clock.instant());
    Run run = new Run(message.part(), deadline);
    boolean done = run.goesOn(place, null) && run.goesOn(null, place);
    reports.counted(run.counts.found(), run.counts.gone());
    if (!done) {
      continuations.send(new Message.ComparePart(message.part(), message.hops() + 1));
    }
  }

  /** Numbers are random, so any place divides them. */
  private static String place(Instant now) {
    long spread = now.toEpochMilli() * SPREAD;
    return String.format(Locale.ROOT, "%010d", Math.floorMod(spread, NUMBERS));
  }

  /** One message's way through its part. */
  private final class Run {
    private final int part;
    private final Deadline deadline;
    private ComparisonCounts counts = ComparisonCounts.NONE;

    Run(int part, Deadline deadline) {
      this.part = part;
      this.deadline = deadline;
    }

    /**
     * Compares the records between two places.
     *
     * @return false once the time is over
     */
    boolean goesOn(@Nullable String from, @Nullable String to) {
      List<DuplicateCheck> next = upTo(to, checks.waiting(part, from, AT_ONCE));
      while (!next.isEmpty()) {
        counts = counts.and(compared(next));
        if (deadline.hasPassed(clock.instant())) {
          return false;
        }
        next = upTo(to, checks.waiting(part, next.getLast().child().value(), AT_ONCE));
      }
      return true;
    }

    private static List<DuplicateCheck> upTo(@Nullable String to, List<DuplicateCheck> some) {
      return some.stream()
          .filter(check -> to == null || check.child().value().compareTo(to) <= 0)
          .toList();
    }
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
