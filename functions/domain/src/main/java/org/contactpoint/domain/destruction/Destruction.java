package org.contactpoint.domain.destruction;

import java.time.LocalDate;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a destroyed child: a number, which no other child gets, and days.
 *
 * @param begun the day in London from which on nobody meets the record
 * @param finished the day on which the last of it was deleted, null until then
 */
public record Destruction(ContactPointId number, LocalDate begun, @Nullable LocalDate finished) {}
