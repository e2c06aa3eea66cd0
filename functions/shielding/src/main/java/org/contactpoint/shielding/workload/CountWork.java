package org.contactpoint.shielding.workload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.upload.WaitingRows;

/** Counts what waits for people. */
@Singleton
final class CountWork {
  private static final int PAGE = 200;
  private static final int MOST_TRAVELLING = 10_000;
  private static final Duration GRACE = Duration.ofDays(1);

  private final WaitingRows waitingRows;
  private final Quarantine quarantine;
  private final Shields shields;
  private final Clock clock;

  CountWork(WaitingRows waitingRows, Quarantine quarantine, Shields shields, Clock clock) {
    this.waitingRows = waitingRows;
    this.quarantine = quarantine;
    this.shields = shields;
    this.clock = clock;
  }

  Workload count() {
    return new Workload(waitingRows.waiting() + quarantine.waiting(), overdueShields());
  }

  private long overdueShields() {
    Instant then = clock.instant().minus(GRACE);
    long overdue = overdue(shields.unfinished(MOST_TRAVELLING), then);
    List<Shield> page = shields.standing(null, PAGE);
    while (!page.isEmpty()) {
      overdue += overdue(page, then);
      page = shields.standing(page.getLast().place(), PAGE);
    }
    return overdue;
  }

  private static long overdue(List<Shield> some, Instant then) {
    return some.stream().filter(shield -> shield.isOverdue(then)).count();
  }
}
