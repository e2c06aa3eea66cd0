package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
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
    Faults faults = new Faults();
    List<Boolean> done = new ArrayList<>();
    faults.keep(() -> done.add(shields.resume(deadline)));
    for (UnfinishedWork work : others) {
      faults.keep(() -> done.add(work.resume(deadline)));
    }
    faults.raise();
    return !done.contains(false);
  }
}
