package org.contactpoint.domain.lifecycle;

import java.time.LocalDate;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The next step of one record, as the index of days holds it: a number, a day, and nothing of whom
 * it is about.
 *
 * @param day the first day in London on which it may be taken
 */
public record DueStep(ContactPointId child, LifeStep step, LocalDate day) {}
