package org.contactpoint.shielding.hiding;

import org.contactpoint.domain.calendar.Deadline;

/** What a commit had no room or time for; the clock goes on with it, after a crash too. */
public interface UnfinishedWork {

  /**
   * Goes on with it until that moment, with one piece at least.
   *
   * @return whether every piece was gone on with; false where that moment came before
   */
  boolean resume(Deadline deadline);
}
