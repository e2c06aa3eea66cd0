package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.shielding.due.DueRecords;
import org.contactpoint.shielding.due.DueRun;

/**
 * Archives whoever is due. Who may read a record does not depend on it: that follows from the day
 * alone (rules §9).
 */
@Singleton
public final class ArchiveRecords {
  private final DueRecords due;
  private final ArchiveRecord archiveRecord;

  public ArchiveRecords(DueRecords due, ArchiveRecord archiveRecord) {
    this.due = due;
    this.archiveRecord = archiveRecord;
  }

  /**
   * Archives all of them, as many as the time allows.
   *
   * @param rehearsal whether nothing is to be changed, and only said what would be
   */
  public DueRun run(Deadline deadline, boolean rehearsal) {
    return due.run(LifeStep.ARCHIVE, step -> archiveRecord.take(step, rehearsal), deadline);
  }
}
