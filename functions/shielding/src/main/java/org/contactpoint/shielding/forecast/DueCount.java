package org.contactpoint.shielding.forecast;

import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.domain.value.Authority;

/** How many open records of a council are due for a step. */
public record DueCount(Authority council, LifeStep step, long records) {}
