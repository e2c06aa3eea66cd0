package org.contactpoint.shielding.workload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;

/** Counts what people should have dealt with by now (rules §6, §8.3). */
@Singleton
final class OverdueWork {
  private static final int PAGE = 200;
  private static final int MOST_UNFINISHED = 10_000;
  private static final Duration GRACE = Duration.ofDays(1);

  private final Shields shields;
  private final Investigations investigations;
  private final SubjectAccessRequests accessRequests;
  private final Clock clock;

  OverdueWork(
      Shields shields,
      Investigations investigations,
      SubjectAccessRequests accessRequests,
      Clock clock) {
    this.shields = shields;
    this.investigations = investigations;
    this.accessRequests = accessRequests;
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

  /** How many open requests to see what is held were due before today; they are listed first. */
  long accessRequests() {
    LocalDate today = London.today(clock);
    long overdue = 0;
    List<SubjectAccessRequest> page = accessRequests.open(null, PAGE);
    while (!page.isEmpty()) {
      long late = page.stream().filter(request -> request.isOverdue(today)).count();
      overdue += late;
      page = late < page.size() ? List.of() : accessRequests.open(page.getLast().place(), PAGE);
    }
    return overdue;
  }
}
