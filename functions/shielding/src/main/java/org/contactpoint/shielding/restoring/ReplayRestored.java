package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.shielding.Serving;

/**
 * Brings tables of an earlier day to what may be shown: first whoever was destroyed since is
 * destroyed again, then whoever was hidden since is hidden again. Once there is nobody to destroy
 * and nobody to hide, people are served from the tables; before, nobody is.
 */
@Singleton
public final class ReplayRestored {
  private final Serving serving;
  private final ReplayDestructions destructions;
  private final ReplayShields shields;

  public ReplayRestored(Serving serving, ReplayDestructions destructions, ReplayShields shields) {
    this.serving = serving;
    this.destructions = destructions;
    this.shields = shields;
  }

  /**
   * Looks whether people are served from the tables, and where they are not, replays. Tables that
   * do not belong together are not touched: what was written to them would be lost with them.
   *
   * @param councilsNotified whether the councils know whose records are gone, so that they hide
   *     them when they come again
   */
  public RestoreCheck run(boolean councilsNotified, Deadline deadline) {
    Serving.State state = serving.state();
    return switch (state.status()) {
      case SERVED -> RestoreCheck.of(state.status(), true);
      case MIXED -> RestoreCheck.of(state.status(), false);
      case FIRST_DAY -> RestoreCheck.of(state.status(), isFirstDay() && serving.serve(state));
      case PUT_BACK -> {
        ReplayDestructions.Outcome destroyed = destructions.run(deadline);
        Replay replay = shields.replay(state, deadline);
        boolean complete = replay.missing() == 0 || councilsNotified;
        boolean served =
            destroyed.changedNothing()
                && replay.changedNothing()
                && complete
                && serving.serve(state);
        yield new RestoreCheck(state.status(), served, destroyed, replay);
      }
    };
  }

  /** Else somebody took away what was written down. */
  private boolean isFirstDay() {
    return shields.nobodyIsHidden() && destructions.nobody();
  }
}
