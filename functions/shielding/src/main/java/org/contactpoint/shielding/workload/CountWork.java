package org.contactpoint.shielding.workload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.shielding.move.EscalatedMoves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what waits for people. Quarantined rows are not among them: a count that operators see
 * would reveal which row looked like a shielded child (rules §6).
 */
@Singleton
final class CountWork {
  private static final int PAGE = 200;
  private static final int MOST_UNFINISHED = 10_000;
  private static final Duration GRACE = Duration.ofDays(1);
  private static final Duration MOST_WITHOUT_A_STEP = Duration.ofHours(2);
  private static final Logger LOG = LoggerFactory.getLogger(CountWork.class);

  private final WaitingRows waitingRows;
  private final Shields shields;
  private final Uploads uploads;
  private final DuplicateChecks checks;
  private final EscalatedMoves escalated;
  private final Clock clock;

  CountWork(
      WaitingRows waitingRows,
      Shields shields,
      Uploads uploads,
      DuplicateChecks checks,
      EscalatedMoves escalated,
      Clock clock) {
    this.waitingRows = waitingRows;
    this.shields = shields;
    this.uploads = uploads;
    this.checks = checks;
    this.escalated = escalated;
    this.clock = clock;
  }

  Workload count() {
    return new Workload(
        waitingRows.waiting(),
        overdueShields(),
        stuckUploads(),
        checks.waiting(),
        escalated.count());
  }

  /** The log names them for the operator; an id reveals nothing about anybody. */
  private long stuckUploads() {
    Instant then = clock.instant().minus(MOST_WITHOUT_A_STEP);
    List<Upload> stuck =
        uploads.unfinished().stream()
            .filter(upload -> upload.goesOn() && upload.movedAt().isBefore(then))
            .toList();
    stuck.forEach(
        upload ->
            LOG.warn(
                "upload {} is {} and has not moved since {}",
                upload.id(),
                upload.status().code(),
                upload.movedAt()));
    return stuck.size();
  }

  private long overdueShields() {
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
}
