package org.contactpoint.shielding.restoring;

import org.contactpoint.domain.shielding.Serving;
import org.jspecify.annotations.Nullable;

/**
 * One look at whether tables were put back.
 *
 * @param before the state of the tables
 * @param served whether people are served from them now
 * @param destroyed whom there was to destroy again; null like the last
 * @param replay whom there was to hide; null where people are served already, or the tables do not
 *     belong together
 */
public record RestoreCheck(
    Serving.Status before,
    boolean served,
    ReplayDestructions.@Nullable Outcome destroyed,
    @Nullable Replay replay) {

  static RestoreCheck of(Serving.Status before, boolean served) {
    return new RestoreCheck(before, served, null, null);
  }
}
