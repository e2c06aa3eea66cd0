package org.contactpoint.shielding.workload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;

/** Counts shields and investigations that people should have dealt with by now (rules §6). */
@Singleton
final class OverdueWork {
  private static final int PAGE = 200;
  private static final int MOST_UNFINISHED = 10_000;
  private static final Duration GRACE = Duration.ofDays(1);

  private final Shields shields;
  private final Investigations investigations;
  private final Clock clock;

  OverdueWork(Shields shields, Investigations investigations, Clock clock) {
    this.shields = shields;
    this.investigations = investigations;
    this.clock = clock;
  }

  /** How many shields should have been propagated, decided or reviewed a day ago. */
  long shields() {
    Instant then = clock.instant().minus(GRACE);
    long overdue = overdue(shields.unfinished(MOST_UNFINISHED), then);
    List<Shield> page = shields.inForce(null, PAGE);
    while (!page.isEmpty()) {
      overdue += overdue(page, then);
      page = shields.inForce(page.getLast().place(), PAGE);
    }
    return overdue;
  }

  private static long overdue(List<Shield> some, Instant then) {
    return some.stream().filter(shield -> shield.isOverdue(then)).count();
  }

  /** How many investigations nobody closed within 24 hours. */
  long investigations() {
    Instant now = clock.instant();
    long overdue = 0;
    List<Investigation> page = investigations.overdue(now, null, PAGE);
    while (!page.isEmpty()) {
      overdue += page.size();
      page = investigations.overdue(now, page.getLast().place(), PAGE);
    }
    return overdue;
  }
}
