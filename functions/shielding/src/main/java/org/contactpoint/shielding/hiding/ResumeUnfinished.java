package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.domain.calendar.Deadline;

/** Goes on with all that is unfinished, with shields before anything else. */
@Singleton
public final class ResumeUnfinished {
  private final ResumeShields shields;
  private final List<UnfinishedWork> others;

  public ResumeUnfinished(ResumeShields shields, List<UnfinishedWork> others) {
    this.shields = shields;
    this.others = List.copyOf(others);
  }

  /** Whether all of it was gone on with before that moment. */
  public boolean resume(Deadline deadline) {
    boolean all = shields.resume(deadline);
    for (UnfinishedWork work : others) {
      all &= work.resume(deadline);
    }
    return all;
  }
}
