package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.destruction.KeptBackups;

/**
 * Destroys again whoever came back with tables of an earlier day (rules §9.5): of all numbers that
 * were destroyed since the oldest copy from which tables can be put back.
 */
@Singleton
public final class ReplayDestructions {
  private final Destructions destructions;
  private final Children children;
  private final Remains remains;
  private final DestroyAgain destroyAgain;
  private final KeptBackups backups;
  private final Clock clock;

  public ReplayDestructions(
      Destructions destructions,
      Children children,
      Remains remains,
      DestroyAgain destroyAgain,
      KeptBackups backups,
      Clock clock) {
    this.destructions = destructions;
    this.children = children;
    this.remains = remains;
    this.destroyAgain = destroyAgain;
    this.backups = backups;
    this.clock = clock;
  }

  /**
   * How it ended.
   *
   * @param whole whether all numbers were gone through in the time that there was
   * @param again how many had come back, and are destroyed now
   * @param failed how many are still there: run it again
   */
  public record Outcome(boolean whole, int again, int failed) {
    /** Whether nobody was there who was destroyed. */
    boolean changedNothing() {
      return whole && again + failed == 0;
    }
  }

  /** Whether nobody was destroyed since the oldest copy. */
  boolean nobody() {
    LocalDate today = London.today(clock);
    return backups
        .oldestOn(today)
        .datesUntil(today.plusDays(1))
        .allMatch(day -> destructions.on(day, null, 1).isEmpty());
  }

  /** Goes through all of them, day by day. */
  Outcome run(Deadline deadline) {
    LocalDate today = London.today(clock);
    int again = 0;
    int failed = 0;
    boolean whole = true;
    LocalDate day = backups.oldestOn(today);
    while (whole && !day.isAfter(today)) {
      List<ContactPointId> page = destructions.on(day, null, Children.BATCH);
      while (whole && !page.isEmpty()) {
        for (ContactPointId number : there(page)) {
          if (destroyAgain.handle(number)) {
            again++;
          } else {
            failed++;
          }
        }
        page = destructions.on(day, page.getLast(), Children.BATCH);
        whole = page.isEmpty() || !deadline.hasPassed(clock.instant());
      }
      day = day.plusDays(1);
    }
    return new Outcome(whole, again, failed);
  }

  private List<ContactPointId> there(List<ContactPointId> page) {
    Map<ContactPointId, ChildRecord> shown = children.findAll(page);
    Map<ContactPointId, ChildRecord> begun = remains.records().findAll(page);
    return page.stream()
        .filter(number -> shown.containsKey(number) || begun.containsKey(number))
        .toList();
  }
}
