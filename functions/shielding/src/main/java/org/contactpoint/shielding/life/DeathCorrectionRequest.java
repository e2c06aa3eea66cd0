package org.contactpoint.shielding.life;

import org.contactpoint.domain.lifecycle.DeathMistake;

/** The body of taking a wrong death back. */
public record DeathCorrectionRequest(DeathMistake reason) {}
