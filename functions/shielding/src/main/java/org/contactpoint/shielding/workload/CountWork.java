package org.contactpoint.shielding.workload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.duplicate.DuplicateChecks;
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
  private static final Duration MOST_WITHOUT_A_STEP = Duration.ofHours(2);
  private static final Logger LOG = LoggerFactory.getLogger(CountWork.class);

  private final WaitingRows waitingRows;
  private final Uploads uploads;
  private final DuplicateChecks checks;
  private final OverdueWork overdue;
  private final EscalatedMoves escalated;
  private final Clock clock;

  CountWork(
      WaitingRows waitingRows,
      Uploads uploads,
      DuplicateChecks checks,
      OverdueWork overdue,
      EscalatedMoves escalated,
      Clock clock) {
    this.waitingRows = waitingRows;
    this.uploads = uploads;
    this.checks = checks;
    this.overdue = overdue;
    this.escalated = escalated;
    this.clock = clock;
  }

  Workload count() {
    return new Workload(
        waitingRows.waiting(),
        overdue.shields(),
        stuckUploads(),
        checks.waiting(),
        overdue.investigations(),
        escalated.count(),
        overdue.accessRequests());
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
}
