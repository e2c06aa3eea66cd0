package org.contactpoint.domain.audit;

import java.time.Instant;
import org.contactpoint.domain.calendar.Deadline;

/**
 * The writers of the trail whose process is gone. Each instance of a function has writers of its
 * own, so that they grow without end; what they wrote stays.
 */
public interface EndedWriters {

  /**
   * Notes in the registries where the chains of idle writers end, and removes their heads: they are
   * not looked at one by one any more, and no seal has to hold them. A writer that writes meanwhile
   * is left alone, and one that would write afterwards begins a new chain.
   *
   * @param idleSince those that have written nothing since then
   * @return how many were ended
   */
  int end(Instant idleSince, Deadline deadline);
}
