package org.contactpoint.shielding.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body of a death.
 *
 * @param date the day of death, today where it is left out
 */
public record DeathRequest(@Nullable LocalDate date) {}
