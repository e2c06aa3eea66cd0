package org.contactpoint.shielding.destruction;

import jakarta.inject.Singleton;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.shielding.due.DueRecords;
import org.contactpoint.shielding.due.DueRun;

/** Destroys whoever is due: six years after their archive began (rules §9.5). */
@Singleton
public final class DestroyRecords {
  private final DueRecords due;
  private final DestroyDueRecord destroyRecord;

  public DestroyRecords(DueRecords due, DestroyDueRecord destroyRecord) {
    this.due = due;
    this.destroyRecord = destroyRecord;
  }

  /**
   * Destroys all of them, as many as the time allows.
   *
   * @param rehearsal whether nothing is to be changed, and only said what would be
   */
  public DueRun run(Deadline deadline, boolean rehearsal) {
    return due.run(LifeStep.DESTROY, step -> destroyRecord.take(step, rehearsal), deadline);
  }
}
