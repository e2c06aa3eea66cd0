package org.contactpoint.local.wiring;

import jakarta.inject.Singleton;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.search.rekey.ReKeyEntries;
import org.contactpoint.shielding.archive.ArchiveRecords;
import org.contactpoint.shielding.destruction.DestroyRecords;

/**
 * What schedules start on a stage: records are archived and destroyed that are due, and search
 * entries are written again under a new version of their keys.
 */
@Singleton
final class ScheduledRuns {
  private final ArchiveRecords archive;
  private final DestroyRecords destroy;
  private final ReKeyEntries reKey;

  ScheduledRuns(ArchiveRecords archive, DestroyRecords destroy, ReKeyEntries reKey) {
    this.archive = archive;
    this.destroy = destroy;
    this.reKey = reKey;
  }

  /** All of it, to the end. */
  void run() {
    archive.run(Deadline.NEVER, false);
    destroy.run(Deadline.NEVER, false);
    reKey.run(Deadline.NEVER, false);
  }
}
