package org.contactpoint.shielding.restoring;

import org.contactpoint.domain.shielding.Serving;
import org.jspecify.annotations.Nullable;

/**
 * One look at whether tables were put back.
 *
 * @param before the state of the tables
 * @param served whether people are served from them now
 * @param replay what there was to do; nothing where they are served or do not belong together
 */
public record RestoreCheck(Serving.Status before, boolean served, @Nullable Replay replay) {}
