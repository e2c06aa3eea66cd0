package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;

/** Goes on with the shields of which not all that follows is done, oldest first. */
@Singleton
public final class ResumeShields {
  private static final int BATCH = 100;

  private final Shields shields;
  private final PropagateShield propagateShield;
  private final Clock clock;

  public ResumeShields(Shields shields, PropagateShield propagateShield, Clock clock) {
    this.shields = shields;
    this.propagateShield = propagateShield;
    this.clock = clock;
  }

  /**
   * Goes on with them until that moment, with one of them at least. A shield that fails keeps no
   * other waiting; then the run fails at its end.
   *
   * @return whether every one of them was gone on with; false where that moment came before
   */
  public boolean resume(Deadline deadline) {
    boolean begun = false;
    Faults faults = new Faults();
    List<Shield> some = shields.unfinished(null, BATCH);
    while (!some.isEmpty()) {
      for (Shield shield : some) {
        if (begun && deadline.hasPassed(clock.instant())) {
          faults.raise();
          return false;
        }
        begun = true;
        faults.keep(() -> propagateShield.resume(shield));
      }
      some = shields.unfinished(some.getLast().place(), BATCH);
    }
    faults.raise();
    return true;
  }
}
